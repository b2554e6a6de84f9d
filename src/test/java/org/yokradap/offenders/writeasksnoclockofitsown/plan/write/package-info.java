@NullMarked
package org.yokradap.offenders.writeasksnoclockofitsown.plan.write;

import org.jspecify.annotations.NullMarked;
