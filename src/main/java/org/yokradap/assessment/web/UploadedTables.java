package org.yokradap.assessment.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.yokradap.assessment.api.analysis.Sheet;
import org.yokradap.assessment.api.analysis.UnreadableSheet;
import org.yokradap.platform.Rejection;
import org.yokradap.platform.table.DecodedText;
import org.yokradap.platform.table.Grid;
import org.yokradap.platform.table.TableFile;
import org.yokradap.platform.table.UnreadableTable;

/**
 * Uploaded files. The parts {@code indicators}, {@code items} and {@code statements} name the table that a file is, whatever a
 * person's own file is called; what is in the others has to be found out.
 */
record UploadedTables(
        @Nullable MultipartFile indicators,
        @Nullable MultipartFile items,
        @Nullable MultipartFile statements,
        @Nullable List<MultipartFile> file) {

    /** Whether every file says by its part what it is. */
    boolean areNamed() {
        return file == null || file.stream().noneMatch(UploadedTables::isGiven);
    }

    /**
     * The contents of the named files, by the names under which tables are read.
     *
     * @throws UnreadableSheet for a file that is not text
     */
    Map<String, String> texts() {
        var texts = new HashMap<String, String>();
        var problems = new ArrayList<Sheet.Problem>();
        named().forEach((name, part) -> {
            try {
                texts.put(name, DecodedText.of(bytes(part)).text());
            } catch (Rejection e) {
                problems.add(new Sheet.Problem(name, e));
            }
        });
        if (!problems.isEmpty()) throw new UnreadableSheet(problems);
        return texts;
    }

    /**
     * The tables of all files.
     *
     * @throws UnreadableSheet for a file that is no table
     */
    List<Grid> tables() {
        var files = new ArrayList<TableFile>();
        named().forEach((name, part) -> files.add(new TableFile(name, bytes(part))));
        files.addAll(files(file));
        return read(files);
    }

    private Map<String, MultipartFile> named() {
        var named = new HashMap<String, MultipartFile>();
        name("indicators.csv", indicators, named);
        name("items.csv", items, named);
        name("statements.csv", statements, named);
        return named;
    }

    private static void name(String name, @Nullable MultipartFile part, Map<String, MultipartFile> named) {
        if (part != null && isGiven(part)) named.put(name, part);
    }

    /** A file without content is one all the same, and what is wrong with it must be said. */
    private static boolean isGiven(MultipartFile part) {
        String name = part.getOriginalFilename();
        return !part.isEmpty() || (name != null && !name.isBlank());
    }

    /** Files under a person's own names; a field without a file is none. */
    static List<TableFile> files(@Nullable List<MultipartFile> parts) {
        if (parts == null) return List.of();
        return parts.stream()
                .filter(UploadedTables::isGiven)
                .map(part -> new TableFile(ownName(part), bytes(part)))
                .toList();
    }

    /** @throws UnreadableSheet for a file that is no table */
    static List<Grid> read(List<TableFile> files) {
        try {
            return TableFile.read(files);
        } catch (UnreadableTable e) {
            throw new UnreadableSheet(List.of(new Sheet.Problem(e.place(), e.rejection())));
        }
    }

    /** Without the folders that some browsers put before it. */
    private static String ownName(MultipartFile part) {
        String name = Optional.ofNullable(part.getOriginalFilename()).orElse("");
        String own = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return own.isBlank() ? part.getName() : own;
    }

    private static byte[] bytes(MultipartFile part) {
        try {
            return part.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
