/** How people sign in and see their agency, and how every controller learns who is asking. */
@NullMarked
package org.yokradap.people.web;

import org.jspecify.annotations.NullMarked;
