@NullMarked
package org.yokradap.followup.read;

import org.jspecify.annotations.NullMarked;
