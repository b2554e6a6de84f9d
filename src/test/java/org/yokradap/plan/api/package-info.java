@NullMarked
package org.yokradap.plan.api;

import org.jspecify.annotations.NullMarked;
