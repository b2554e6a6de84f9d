/**
 * Turns a table of measures, in the words of the paper, into what measures are told, and tells them. Who is responsible and
 * what is due is read here once; from then on only what was understood counts.
 */
@NullMarked
package org.yokradap.plan.sheet;

import org.jspecify.annotations.NullMarked;
