/** How long pages take when an agency has worked for years. Measured on purpose and by hand; the test run only sees that it works. */
@NullMarked
package org.yokradap.speed;

import org.jspecify.annotations.NullMarked;
