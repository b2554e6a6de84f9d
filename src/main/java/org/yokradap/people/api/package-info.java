/** The public face of {@code people}: ids, commands, events, queries, views, rejections, and the actor of a command. */
@NamedInterface("api")
@NullMarked
package org.yokradap.people.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
