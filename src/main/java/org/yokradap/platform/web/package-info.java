/**
 * The frame of every page and of every answer over HTTP: who may come in, languages, navigation, forms, refusals. Knows no
 * domain; modules put their pages, their entries in the navigation and their messages into it.
 */
@NamedInterface("web")
@NullMarked
package org.yokradap.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
