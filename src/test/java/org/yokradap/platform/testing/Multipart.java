package org.yokradap.platform.testing;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The body that a browser makes of a form with files. */
public final class Multipart {
    public static final String TYPE = "multipart/form-data; boundary=between-the-parts";

    private Multipart() {}

    /** Fields and files by name; the files' own names are of no account. */
    public static HttpRequest.BodyPublisher of(Map<String, String> fields, Map<String, String> files) {
        var body = new StringBuilder();
        fields.forEach((name, value) -> part(body, "name=\"" + name + "\"", value));
        files.forEach((name, text) -> part(body, "name=\"" + name + "\"; filename=\"ผล ITA.csv\"", text));
        return HttpRequest.BodyPublishers.ofString(body + "--between-the-parts--\r\n");
    }

    /** As {@link #of}, with files of whatever content, several under one name if need be. */
    public static HttpRequest.BodyPublisher ofFiles(Map<String, String> fields, List<Attachment> files) {
        var body = new ByteArrayOutputStream();
        var head = new StringBuilder();
        fields.forEach((name, value) -> part(head, "name=\"" + name + "\"", value));
        body.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
        for (Attachment file : files) {
            var disposition = "--between-the-parts\r\nContent-Disposition: form-data; name=\"" + file.part()
                    + "\"; filename=\"" + file.name() + "\"\r\n\r\n";
            body.writeBytes(disposition.getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file.content());
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes("--between-the-parts--\r\n".getBytes(StandardCharsets.UTF_8));
        return HttpRequest.BodyPublishers.ofByteArray(body.toByteArray());
    }

    /** A file under its own name, in the part of a form. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Attachment(String part, String name, byte[] content) {}

    private static void part(StringBuilder body, String disposition, String content) {
        body.append("--between-the-parts\r\nContent-Disposition: form-data; ")
                .append(disposition)
                .append("\r\n\r\n")
                .append(content)
                .append("\r\n");
    }
}
