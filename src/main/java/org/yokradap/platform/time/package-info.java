/** The application's clock and zone: the real time, or in a demonstration a time that can be moved forward. */
@NullMarked
package org.yokradap.platform.time;

import org.jspecify.annotations.NullMarked;
