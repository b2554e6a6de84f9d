/** What starts by itself at a time, and the lock that lets one of several nodes do it. */
@NullMarked
package org.yokradap.platform.schedule;

import org.jspecify.annotations.NullMarked;
