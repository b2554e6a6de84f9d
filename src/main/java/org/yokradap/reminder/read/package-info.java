/** The ledger as people read it. The sender writes it; nothing here changes a row. */
@NullMarked
package org.yokradap.reminder.read;

import org.jspecify.annotations.NullMarked;
