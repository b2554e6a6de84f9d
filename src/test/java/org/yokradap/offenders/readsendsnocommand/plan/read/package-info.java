@NullMarked
package org.yokradap.offenders.readsendsnocommand.plan.read;

import org.jspecify.annotations.NullMarked;
