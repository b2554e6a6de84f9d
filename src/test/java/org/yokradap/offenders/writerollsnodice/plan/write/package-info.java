@NullMarked
package org.yokradap.offenders.writerollsnodice.plan.write;

import org.jspecify.annotations.NullMarked;
