/** The pages and the REST interface of assessments: what is shown, and the forms that give orders. */
@NullMarked
package org.yokradap.assessment.web;

import org.jspecify.annotations.NullMarked;
