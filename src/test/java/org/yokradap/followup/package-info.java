/** The follow-up of one small agency: what its people do in a month, and what they are refused. */
@NullMarked
package org.yokradap.followup;

import org.jspecify.annotations.NullMarked;
