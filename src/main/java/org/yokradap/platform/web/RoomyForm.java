package org.yokradap.platform.web;

import java.util.regex.Pattern;

/**
 * A form that files may come with which are larger than a table to be read. A module offers its own as beans; all other forms are held to
 * {@code yokradap.largest-form}.
 *
 * @param path a regular expression for the whole path
 */
public record RoomyForm(Pattern path) {
    boolean takes(String requested) {
        return path.matcher(requested).matches();
    }
}
