@NullMarked
package org.yokradap.offenders.writekeepsnolog.plan.write;

import org.jspecify.annotations.NullMarked;
