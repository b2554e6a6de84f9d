package org.yokradap.assessment.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yokradap.assessment.api.Framework;
import org.yokradap.assessment.api.FrameworkId;
import org.yokradap.assessment.api.Frameworks;
import org.yokradap.assessment.api.Instrument;
import org.yokradap.calendar.FiscalYear;

/** Which year's framework is meant. Years are of the Buddhist era. */
record Years(Frameworks frameworks) {
    private static final String PROGRAMME = "ita";
    private static final Pattern AT_THE_END = Pattern.compile("(?<!\\p{Nd})\\p{Nd}{4}$");

    Framework named(FiscalYear year) {
        return find(year.buddhistYear()).orElseThrow(() -> InputRejection.NO_FRAMEWORK_OF_YEAR
                .because(year, known())
                .on("--year"));
    }

    /** The framework of the year that a directory's name ends with, or else the last one that lists every item. */
    Framework of(Path directory) {
        return nameOf(directory)
                .map(Path::toString)
                .map(AT_THE_END::matcher)
                .filter(year -> year.find())
                .flatMap(year -> find(Integer.parseInt(year.group())))
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

    private Optional<Framework> find(int year) {
        return frameworks.all().stream()
                .filter(it -> it.id().programme().equals(PROGRAMME) && it.id().fiscalYear() == year)
                .findFirst();
    }

    private Framework lastComplete() {
        return frameworks.all().stream()
                .filter(it -> it.id().programme().equals(PROGRAMME))
                .filter(it -> it.instruments().stream().allMatch(Instrument::isComplete))
                .max(Comparator.comparingInt(it -> it.id().fiscalYear()))
                .orElseThrow();
    }

    private String known() {
        return frameworks.all().stream()
                .map(Framework::id)
                .filter(it -> it.programme().equals(PROGRAMME))
                .map(FrameworkId::fiscalYear)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }
}
