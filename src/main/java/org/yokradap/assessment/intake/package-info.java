/**
 * Takes in an agency's tables: looks for everything that is wrong with them, and only then gives the orders. It stands between
 * {@code sheet}, which reads, and {@code write}, which decides, and belongs to neither.
 */
@NullMarked
package org.yokradap.assessment.intake;

import org.jspecify.annotations.NullMarked;
