@NullMarked
package org.yokradap.offenders.sight.plan.write;

import org.jspecify.annotations.NullMarked;
