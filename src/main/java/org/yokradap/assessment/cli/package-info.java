/**
 * The module on the command line: it wires by hand what the container wires elsewhere, the frameworks and the reader of tables,
 * and prints what {@code api} computes.
 */
@NamedInterface("cli")
@NullMarked
package org.yokradap.assessment.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
