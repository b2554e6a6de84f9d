/**
 * Tables as files: what people hand in, read into cells within limits whatever the file tries, and what they download, written so
 * that no cell of ours becomes a formula. Knows nothing of what a table means.
 */
@NamedInterface("table")
@NullMarked
package org.yokradap.platform.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
