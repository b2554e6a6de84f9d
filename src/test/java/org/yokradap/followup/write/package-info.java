@NullMarked
package org.yokradap.followup.write;

import org.jspecify.annotations.NullMarked;
