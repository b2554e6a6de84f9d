@NullMarked
package org.yokradap.offenders.nonamesayswhatkindofclassitis.plan.write;

import org.jspecify.annotations.NullMarked;
