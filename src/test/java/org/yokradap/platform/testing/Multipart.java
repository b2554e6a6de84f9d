package org.yokradap.platform.testing;

import java.net.http.HttpRequest;
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

    private static void part(StringBuilder body, String disposition, String content) {
        body.append("--between-the-parts\r\nContent-Disposition: form-data; ")
                .append(disposition)
                .append("\r\n\r\n")
                .append(content)
                .append("\r\n");
    }
}
