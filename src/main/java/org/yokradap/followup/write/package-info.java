/** What may happen to a report and to a round, and what exactly a decision answers. */
@NullMarked
package org.yokradap.followup.write;

import org.jspecify.annotations.NullMarked;
