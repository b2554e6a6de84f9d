package org.yokradap.followup.api;

import org.springframework.core.io.InputStreamSource;

/**
 * A file as somebody sends it.
 *
 * @param name as it was called there; anything may be in it
 */
public record Upload(String name, InputStreamSource content) {}
