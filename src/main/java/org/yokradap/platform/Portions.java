package org.yokradap.platform;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A long list in portions: databases take only so many parameters at once, and memory only so much. */
public final class Portions {
    private Portions() {}

    /**
     * The list's elements in their order, in views of it.
     *
     * @param size the most in one portion, 1 or more
     */
    public static <T> Stream<List<T>> of(List<T> list, int size) {
        return IntStream.iterate(0, from -> from < list.size(), from -> from + size)
                .mapToObj(from -> list.subList(from, Math.min(list.size(), from + size)));
    }
}
