/** The ledger's page and its REST face. */
@NullMarked
package org.yokradap.reminder.web;

import org.jspecify.annotations.NullMarked;
