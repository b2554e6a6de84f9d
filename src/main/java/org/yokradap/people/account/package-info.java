/**
 * Who may sign in: usernames, addresses, passwords and the links that lead to them. All of it is personal data, in tables of its own
 * and never in an event, so that it can be changed and erased.
 */
@NullMarked
package org.yokradap.people.account;

import org.jspecify.annotations.NullMarked;
