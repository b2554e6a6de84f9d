@NullMarked
package org.yokradap.followup.web;

import org.jspecify.annotations.NullMarked;
