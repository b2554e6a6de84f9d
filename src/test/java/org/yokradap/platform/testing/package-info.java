/** What integration tests stand on: one application per run, on the database the run was started for. */
@NullMarked
package org.yokradap.platform.testing;

import org.jspecify.annotations.NullMarked;
