@NullMarked
package org.yokradap.reminder.api;

import org.jspecify.annotations.NullMarked;
