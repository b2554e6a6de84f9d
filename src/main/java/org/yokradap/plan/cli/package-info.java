/** The module on the command line: what is asked of it without an agency, a plan or a server. */
@NamedInterface("cli")
@NullMarked
package org.yokradap.plan.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
