package org.yokradap.people.api;

/**
 * Where mail reaches an officer. A division may share one address, so addresses repeat.
 *
 * @param title the title of the post, to address the officer by
 */
public record Mailbox(OfficerId officer, String address, String title) {}
