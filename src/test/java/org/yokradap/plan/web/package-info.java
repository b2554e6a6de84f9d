@NullMarked
package org.yokradap.plan.web;

import org.jspecify.annotations.NullMarked;
