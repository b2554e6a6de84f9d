/** The rules of the house, kept by the build. What breaks them on purpose stands in {@code org.yokradap.offenders}. */
@NullMarked
package org.yokradap.architecture;

import org.jspecify.annotations.NullMarked;
