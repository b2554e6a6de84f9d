package org.yokradap.followup.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is taken as evidence. Whatever is not here is refused. */
enum Kind {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg jpeg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", "odp"),
    TEXT("text/plain", "txt"),
    CSV("text/csv", "csv");

    private final String mediaType;

    /** The usual one first, with a blank between two. */
    private final String endings;

    Kind(String mediaType, String endings) {
        this.mediaType = mediaType;
        this.endings = endings;
    }

    String mediaType() {
        return mediaType;
    }

    private List<String> endings() {
        return List.of(endings.split(" ", -1));
    }

    /** The ending that a file of this kind usually has, with its dot. */
    String ending() {
        return "." + endings().getFirst();
    }

    boolean fits(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return endings().stream().anyMatch(ending -> lower.endsWith("." + ending));
    }

    boolean isPicture() {
        return this == JPEG || this == PNG || this == WEBP;
    }

    static Optional<Kind> ofMediaType(String type) {
        return Stream.of(values()).filter(kind -> kind.mediaType.equals(type)).findFirst();
    }

    /** As a form's field says what may be chosen: on a phone, with pictures among it, the camera is offered. */
    static String accepted() {
        return Stream.of(values())
                .flatMap(kind ->
                        Stream.concat(kind.endings().stream().map(ending -> "." + ending), Stream.of(kind.mediaType)))
                .collect(Collectors.joining(","));
    }
}
