@NullMarked
package org.yokradap.offenders.everyprocessinggroupisnamed.plan.read;

import org.jspecify.annotations.NullMarked;
