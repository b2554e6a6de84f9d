/**
 * The computation of a result from what is recorded, and the checks that raise findings: pure functions over the framework
 * and neutral lines. They belong to the public face because the write side decides by them, the read side shows them and the
 * command line prints them, and those see nothing of the module but {@code api}.
 */
@NamedInterface("api")
@NullMarked
package org.yokradap.assessment.api.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
