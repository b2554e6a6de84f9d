@NullMarked
package org.yokradap.offenders.sight.followup.read;

import org.jspecify.annotations.NullMarked;
