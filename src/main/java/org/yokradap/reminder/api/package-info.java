/** The public face of {@code reminder}: the clocks, when their stages apply, and the ledger that people read. */
@NamedInterface("api")
@NullMarked
package org.yokradap.reminder.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
