@NullMarked
package org.yokradap.plan.sheet;

import org.jspecify.annotations.NullMarked;
