@NullMarked
package org.yokradap.reminder.automation;

import org.jspecify.annotations.NullMarked;
