/** What sequences of events leave in the views. */
@NullMarked
package org.yokradap.assessment.read;

import org.jspecify.annotations.NullMarked;
