@NullMarked
package org.yokradap.offenders.platformknowsnodomain.plan.api;

import org.jspecify.annotations.NullMarked;
