package org.yokradap.assessment.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yokradap.assessment.api.Framework;
import org.yokradap.assessment.api.FrameworkId;
import org.yokradap.assessment.api.Frameworks;
import org.yokradap.assessment.api.Instrument;
import org.yokradap.calendar.FiscalYear;

/** Which year's framework is meant. Years are of the Buddhist era. */
record Years(Frameworks frameworks) {
    private static final int CENTURY = 25;
    private static final Pattern AT_THE_END = Pattern.compile("(?<!\\p{Nd})\\p{Nd}{4}$");

    Framework named(FiscalYear year) {
        return of(year.buddhistYear(), "--year");
    }

    /**
     * The framework of the year that a directory's name ends with, or else the last one that lists every item. A year of today's
     * century that has no framework is refused: whoever names a directory so does not mean another year.
     */
    Framework of(Path directory) {
        return nameOf(directory)
                .map(Path::toString)
                .map(AT_THE_END::matcher)
                .filter(Matcher::find)
                .map(year -> Integer.parseInt(year.group()))
                .filter(year -> year / 100 == CENTURY)
                .map(year -> of(year, directory.toString()))
                .orElseGet(this::lastComplete);
    }

    /** Also of "." and "..", whose own names say nothing. */
    private static Optional<Path> nameOf(Path directory) {
        try {
            return directory.toFile().isDirectory()
                    ? Optional.ofNullable(directory.toRealPath().getFileName())
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Framework of(int year, String place) {
        return frameworks.ofYear(year).orElseThrow(() -> InputRejection.NO_FRAMEWORK_OF_YEAR
                .because(String.valueOf(year), known())
                .on(place));
    }

    private Framework lastComplete() {
        return frameworks.all().stream()
                .filter(it -> it.id().programme().equals(FrameworkId.GENERAL))
                .filter(it -> it.instruments().stream().allMatch(Instrument::isComplete))
                .max(Comparator.comparingInt(it -> it.id().fiscalYear()))
                .orElseThrow();
    }

    private String known() {
        return frameworks.all().stream()
                .map(Framework::id)
                .filter(it -> it.programme().equals(FrameworkId.GENERAL))
                .map(FrameworkId::fiscalYear)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }
}
