@NullMarked
package org.yokradap.offenders.nothingissharedcommonorutil.plan.common;

import org.jspecify.annotations.NullMarked;
