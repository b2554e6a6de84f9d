@NullMarked
package org.yokradap.platform;

import org.jspecify.annotations.NullMarked;
