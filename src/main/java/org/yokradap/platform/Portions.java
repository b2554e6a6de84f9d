package org.yokradap.platform;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A long list in portions: databases take only so many parameters at once, and memory only so much. */
public final class Portions {
    private static final int IN_A_STATEMENT = 50;

    private Portions() {}

    /**
     * As many as one statement may list. Databases would take hundreds, but H2 holds every row that it finds against the list from its
     * beginning on: ten statements with fifty each take a fifth of the time of one with five hundred.
     */
    public static <T> Stream<List<T>> forStatements(List<T> list) {
        return of(list, IN_A_STATEMENT);
    }

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
