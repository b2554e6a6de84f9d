@NullMarked
package org.yokradap;

import org.jspecify.annotations.NullMarked;
