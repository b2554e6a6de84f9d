/** Tests of {@code plan}. */
@NullMarked
package org.yokradap.plan;

import org.jspecify.annotations.NullMarked;
