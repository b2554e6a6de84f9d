/**
 * The files that reports are proved by: checked when they come in, kept in tables of their own and never in an event, and opened only
 * by those who may read the report.
 */
@NullMarked
package org.yokradap.followup.evidence;

import org.jspecify.annotations.NullMarked;
