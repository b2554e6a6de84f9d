@NullMarked
package org.yokradap.offenders.aprojectioncanbeemptied.plan.read;

import org.jspecify.annotations.NullMarked;
