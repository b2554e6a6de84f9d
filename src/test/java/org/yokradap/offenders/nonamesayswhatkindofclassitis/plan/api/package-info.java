@NullMarked
package org.yokradap.offenders.nonamesayswhatkindofclassitis.plan.api;

import org.jspecify.annotations.NullMarked;
