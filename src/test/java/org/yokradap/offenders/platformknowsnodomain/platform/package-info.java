@NullMarked
package org.yokradap.offenders.platformknowsnodomain.platform;

import org.jspecify.annotations.NullMarked;
