/** The holidays that come with the application, read from a file. They are data to begin with, not an authority. */
@NullMarked
package org.yokradap.plan.holidays;

import org.jspecify.annotations.NullMarked;
