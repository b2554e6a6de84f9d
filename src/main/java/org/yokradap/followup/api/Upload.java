package org.yokradap.followup.api;

import org.springframework.core.io.InputStreamSource;

/**
 * A file as somebody sends it.
 *
 * @param name as it was called there; anything may be in it
 * @param placeless whether what a picture says of where it was taken is left out
 */
public record Upload(String name, InputStreamSource content, boolean placeless) {
    public Upload(String name, InputStreamSource content) {
        this(name, content, false);
    }
}
