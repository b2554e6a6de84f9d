/** What an agency may settle about its reminders. Sending is no decision of an aggregate and happens elsewhere. */
@NullMarked
package org.yokradap.reminder.write;

import org.jspecify.annotations.NullMarked;
