@NullMarked
package org.yokradap.people;

import org.jspecify.annotations.NullMarked;
