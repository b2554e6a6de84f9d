package org.yokradap.followup.api;

/**
 * A public page that proves what a report says.
 *
 * @param note what there is to see; may be empty
 */
public record Evidence(String url, String note) {}
