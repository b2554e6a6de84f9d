/** People's paths through the product, walked in a real browser. Screenshots are kept under {@code target/screenshots}. */
@NullMarked
package org.yokradap.journey;

import org.jspecify.annotations.NullMarked;
