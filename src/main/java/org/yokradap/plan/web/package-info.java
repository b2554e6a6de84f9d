/** The plan as people see and make it, and as programs do: pages, forms, REST. */
@NullMarked
package org.yokradap.plan.web;

import org.jspecify.annotations.NullMarked;
