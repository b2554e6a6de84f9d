/** What is so in the plan: the measures as they stand, and the due slots that follow from them. */
@NullMarked
package org.yokradap.plan.read;

import org.jspecify.annotations.NullMarked;
