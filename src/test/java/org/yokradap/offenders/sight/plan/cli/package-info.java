@NullMarked
package org.yokradap.offenders.sight.plan.cli;

import org.jspecify.annotations.NullMarked;
