@NullMarked
package org.yokradap.plan.write;

import org.jspecify.annotations.NullMarked;
