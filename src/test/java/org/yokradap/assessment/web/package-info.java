/** The assessment as people and programs meet it, in the running application. */
@NullMarked
package org.yokradap.assessment.web;

import org.jspecify.annotations.NullMarked;
