package org.yokradap.followup.read;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Numbers of steps as a column keeps them: with commas between. */
final class StepNumbers {
    private StepNumbers() {}

    static String write(List<Integer> steps) {
        return steps.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    static List<Integer> read(String column) {
        if (column.isEmpty()) return List.of();
        return Arrays.stream(column.split(",", -1)).map(Integer::valueOf).toList();
    }
}
