/**
 * Handing in tables of whatever form: how they are understood, what they would change, and what stands in the way. It belongs to
 * the public face because {@code sheet} understands, {@code intake} judges and {@code web} shows.
 */
@NamedInterface("api")
@NullMarked
package org.yokradap.assessment.api.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
