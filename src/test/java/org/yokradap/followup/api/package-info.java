@NullMarked
package org.yokradap.followup.api;

import org.jspecify.annotations.NullMarked;
