/** The public face of {@code followup}: ids, commands, events, queries, views and rejections of reports and rounds. */
@NamedInterface("api")
@NullMarked
package org.yokradap.followup.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
