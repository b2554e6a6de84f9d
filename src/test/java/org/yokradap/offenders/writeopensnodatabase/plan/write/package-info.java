@NullMarked
package org.yokradap.offenders.writeopensnodatabase.plan.write;

import org.jspecify.annotations.NullMarked;
