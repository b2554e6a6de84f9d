package org.yokradap.platform.web;

import java.util.Optional;
import org.springframework.http.HttpStatusCode;

/**
 * What went wrong with a request, in words.
 *
 * @param reason key of the message; stays the same in every language
 * @param detail the message, in the language of the one who asked
 * @param field the name of what has to be mended
 */
record Problem(HttpStatusCode status, String reason, String detail, Optional<String> field) {}
