/** The frame as seen from outside, and a sample page that uses every part of it. */
@NullMarked
package org.yokradap.platform.web;

import org.jspecify.annotations.NullMarked;
