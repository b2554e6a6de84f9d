/** Who may do what: the whole table of roles, walked through every way into the application. */
@NullMarked
package org.yokradap.roles;

import org.jspecify.annotations.NullMarked;
