/**
 * Reads frameworks from data and checks them, so that the rest of the module finds them through {@code api.Frameworks} and
 * never sees a file.
 */
@NullMarked
package org.yokradap.assessment.framework;

import org.jspecify.annotations.NullMarked;
