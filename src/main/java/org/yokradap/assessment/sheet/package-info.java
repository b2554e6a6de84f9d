/**
 * Reads the tables that agencies hand in: text to records, nothing else. It stands by itself behind {@code api.analysis.SheetReader}
 * because both the import and the command line need it, and because what can be wrong with a file is no question of scores.
 */
@NullMarked
package org.yokradap.assessment.sheet;

import org.jspecify.annotations.NullMarked;
