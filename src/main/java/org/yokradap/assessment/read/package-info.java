/** What is so about assessments: the projection of what was recorded, and the answers that are computed from its rows. */
@NullMarked
package org.yokradap.assessment.read;

import org.jspecify.annotations.NullMarked;
