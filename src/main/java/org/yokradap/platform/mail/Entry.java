package org.yokradap.platform.mail;

import java.net.URI;
import java.util.List;

/**
 * One thing in a letter.
 *
 * @param when the line that a short form of the entry keeps
 * @param more the lines that it leaves to the page
 * @param edge the colour at its side; what it means is said in words as well
 */
public record Entry(String title, String when, List<String> more, URI link, String edge) {}
