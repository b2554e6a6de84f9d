/** What may happen to a measure: the aggregate. Decides by what it is told and by what has happened, by nothing else. */
@NullMarked
package org.yokradap.plan.write;

import org.jspecify.annotations.NullMarked;
