/**
 * Opens the daily sheet, writes the ledger, and sends. Nothing here listens to events: a replay of the store can never reach a
 * mail server.
 */
@NullMarked
package org.yokradap.reminder.automation;

import org.jspecify.annotations.NullMarked;
