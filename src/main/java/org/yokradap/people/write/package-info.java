/** What may happen to an agency, and who may give which command. */
@NullMarked
package org.yokradap.people.write;

import org.jspecify.annotations.NullMarked;
