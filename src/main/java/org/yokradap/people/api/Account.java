package org.yokradap.people.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An officer who may sign in, under this name, to act in this post.
 *
 * @param acting the posts in which the officer stands in today for those who hold them
 * @param thaiDigits whether the officer wants to read ๑๒๓ on pages and not 123
 */
public record Account(String username, Post post, List<Post> acting, boolean thaiDigits) {
    public Account {
        acting = List.copyOf(acting);
    }

    public Actor actor() {
        var capacities = new ArrayList<Actor.Capacity>();
        capacities.add(new Actor.Capacity(post.role(), post.division(), Optional.empty()));
        acting.forEach(
                held -> capacities.add(new Actor.Capacity(held.role(), held.division(), Optional.of(held.officer()))));
        return new Actor(post.officer(), post.agency(), capacities);
    }
}
