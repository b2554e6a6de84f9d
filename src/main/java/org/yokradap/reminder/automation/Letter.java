package org.yokradap.reminder.automation;

/** A digest in words, once as plain text and once as HTML that says the same. */
record Letter(String subject, String text, String html) {}
