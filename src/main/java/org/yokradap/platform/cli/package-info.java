/**
 * The frame of the command line: it reads the words after the jar's name, says what cannot be read in them, and leaves the rest to
 * the command they name. Knows no domain; a module keeps its commands in its own {@code cli} package, and {@code Application}
 * lists them.
 */
@NamedInterface("cli")
@NullMarked
package org.yokradap.platform.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
