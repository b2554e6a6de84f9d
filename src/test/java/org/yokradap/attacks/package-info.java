/** What somebody tries who means harm, against the whole application. Each of these was seen to succeed without its defence. */
@NullMarked
package org.yokradap.attacks;

import org.jspecify.annotations.NullMarked;
