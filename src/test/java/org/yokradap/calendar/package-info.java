/** Tests of {@code calendar}: tables read by eye, and properties that hold for every date. */
@NullMarked
package org.yokradap.calendar;

import org.jspecify.annotations.NullMarked;
