@NullMarked
package org.yokradap.offenders.sight.plan.read;

import org.jspecify.annotations.NullMarked;
