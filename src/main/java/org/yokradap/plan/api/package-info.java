/** The public face of {@code plan}: ids, commands, events, queries, views, rejections, and the book of due slots. */
@NamedInterface("api")
@NullMarked
package org.yokradap.plan.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
