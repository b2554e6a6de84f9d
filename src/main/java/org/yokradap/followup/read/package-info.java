/** What is so: reports with their versions and conversations, whose turn it is since when, and the sheet of each month. */
@NullMarked
package org.yokradap.followup.read;

import org.jspecify.annotations.NullMarked;
