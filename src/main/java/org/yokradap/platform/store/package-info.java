/** The event store, its serialization and its processors, on H2 and on PostgreSQL. */
@NullMarked
package org.yokradap.platform.store;

import org.jspecify.annotations.NullMarked;
