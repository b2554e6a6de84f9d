package org.yokradap.reminder.automation;

import java.net.URI;
import java.util.List;

/** One thing in a letter. */
record Entry(String title, List<String> lines, URI link) {}
