/** My work, the report form, the rounds and their heat map: pages and the same as JSON under {@code /api/v1}. */
@NullMarked
package org.yokradap.followup.web;

import org.jspecify.annotations.NullMarked;
