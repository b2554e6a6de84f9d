@NullMarked
package org.yokradap.plan.read;

import org.jspecify.annotations.NullMarked;
