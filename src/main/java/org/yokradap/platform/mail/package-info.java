/**
 * Letters and how they leave: what stands around their entries, the mail that mail programs read, the server that takes it or the
 * directory that keeps it. Knows nothing of what a letter is about, nor whether it has been sent before.
 */
@NamedInterface("mail")
@NullMarked
package org.yokradap.platform.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
