/** Agencies, divisions, posts, officers, accounts, and who may do what. */
@ApplicationModule(allowedDependencies = {"platform", "platform :: mail", "platform :: web", "calendar"})
@NullMarked
package org.yokradap.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
