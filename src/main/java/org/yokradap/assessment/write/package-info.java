/** What may happen to an assessment: the aggregate. Decides by what it is told and by what has happened, by nothing else. */
@NullMarked
package org.yokradap.assessment.write;

import org.jspecify.annotations.NullMarked;
