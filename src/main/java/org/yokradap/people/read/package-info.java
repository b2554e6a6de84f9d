/** What is so in an agency: its directory, and the log of what was done. */
@NullMarked
package org.yokradap.people.read;

import org.jspecify.annotations.NullMarked;
