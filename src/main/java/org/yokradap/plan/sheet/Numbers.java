package org.yokradap.plan.sheet;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yokradap.calendar.ThaiDigits;

/**
 * Numbers for the parts of a cell: the paper's own wherever it is one number for one part, and numbers after the largest of them
 * for whatever bears none, a number of another form (๑.๑), or one that an earlier part bears.
 */
final class Numbers {
    private static final Pattern PLAIN = Pattern.compile("[1-9]\\d?");

    private final Set<Integer> given = new HashSet<>();
    private int next;

    private Numbers(int largest) {
        next = largest + 1;
    }

    static List<Integer> of(List<Optional<String>> written) {
        int largest = written.stream()
                .flatMap(number -> plain(number).stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        var numbers = new Numbers(largest);
        return written.stream().map(numbers::give).toList();
    }

    private int give(Optional<String> written) {
        return plain(written).filter(given::add).orElseGet(() -> next++);
    }

    private static Optional<Integer> plain(Optional<String> written) {
        return written.map(ThaiDigits::toArabic)
                .filter(number -> PLAIN.matcher(number).matches())
                .map(Integer::valueOf);
    }
}
