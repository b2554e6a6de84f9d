package org.yokradap.roles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;

/** What is settled for each table, in {@code src/test/resources/roles/tables.txt}; its head says how to write a line. */
final class TableList {
    static final Path FILE = Path.of("src/test/resources/roles/tables.txt");

    private final TreeMap<String, String> lines = new TreeMap<>();

    TableList() {
        try {
            Files.readAllLines(FILE).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" = ", 2))
                    .forEach(sides -> lines.put(sides[0].strip(), sides[1].strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> names() {
        return lines.keySet();
    }

    /** A table that is not in the list is watched, too. */
    boolean isKept(String table) {
        return lines.getOrDefault(table, "kept").startsWith("kept");
    }

    boolean saysWhyWithoutAgency(String table) {
        return lines.getOrDefault(table, "").contains(";");
    }
}
