/** The public face of {@code assessment}: ids, commands, events, queries, views, rejections. */
@NamedInterface("api")
@NullMarked
package org.yokradap.assessment.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
