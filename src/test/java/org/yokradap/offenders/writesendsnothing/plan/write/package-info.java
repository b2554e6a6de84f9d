@NullMarked
package org.yokradap.offenders.writesendsnothing.plan.write;

import org.jspecify.annotations.NullMarked;
