package org.yokradap.platform.mail;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.util.HtmlUtils;

/**
 * What stands around the entries of a letter.
 *
 * @param open what the link to an entry is called
 * @param closing the lines below
 * @param settings what the link to the reader's own settings is called
 * @param settingsPage where it leads
 */
public record LetterFrame(
        Locale language, String greeting, String open, List<String> closing, String settings, URI settingsPage) {

    /**
     * So many entries are said in full. Mail programs cut long mails off, and nobody reads them: what comes after is said in
     * one line each, and nothing is left out.
     */
    static final int IN_FULL = 30;

    private static final String QUIET = "color: #525c6b; font-size: 14px";

    /**
     * Entries under a heading.
     *
     * @param before how many entries come before these
     */
    public record Part(String heading, List<Entry> entries, int before) {}

    /** The letter with these parts, in their order. */
    public Letter letter(String subject, List<Part> parts, Optional<String> calendar) {
        return new Letter(language, subject, text(parts), html(parts), Optional.of(settingsPage), calendar);
    }

    /** As {@link #letter}, for one that comes only when somebody has asked for it, and that nobody has to be rid of. */
    public Letter letterOnRequest(String subject, List<Part> parts) {
        return new Letter(language, subject, text(parts), html(parts), Optional.empty(), Optional.empty());
    }

    private String text(List<Part> parts) {
        var text = new StringBuilder(greeting).append("\n\n");
        for (var part : parts) text(text, part);
        return text.append("-- \n")
                .append(String.join("\n", closing))
                .append('\n')
                .append(settings)
                .append(": ")
                .append(settingsPage)
                .append('\n')
                .toString();
    }

    private static void text(StringBuilder text, Part part) {
        if (part.entries().isEmpty()) return;
        text.append(part.heading()).append("\n\n");
        for (int i = 0; i < part.entries().size(); i++) {
            var entry = part.entries().get(i);
            text.append(i + 1).append(". ").append(entry.title()).append('\n');
            text.append("   ").append(entry.when()).append('\n');
            if (part.before() + i < IN_FULL)
                entry.more().forEach(line -> text.append("   ").append(line).append('\n'));
            text.append("   ").append(entry.link()).append("\n\n");
        }
    }

    private String html(List<Part> parts) {
        var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"" + language.toLanguageTag() + "\">\n<head>")
                .append("<meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"></head>\n")
                .append("<body style=\"margin: 0; padding: 16px; background: #f6f7f9; color: #1c2330;")
                .append(
                        " font-family: Sarabun, 'Noto Sans Thai', Tahoma, sans-serif; font-size: 16px; line-height: 1.6\">\n")
                .append("<div style=\"max-width: 640px; margin: 0 auto; padding: 16px 20px; background: #ffffff;")
                .append(" border: 1px solid #d9dde3; border-radius: 6px\">\n<p style=\"margin: 0 0 16px\">")
                .append(escaped(greeting))
                .append("</p>\n");
        for (var part : parts) html(html, part);
        html.append("<p style=\"margin: 24px 0 0; padding-top: 12px; border-top: 1px solid #d9dde3; ")
                .append(QUIET)
                .append("\">")
                .append(String.join(
                        "<br>\n", closing.stream().map(LetterFrame::escaped).toList()))
                .append("<br>\n");
        link(html, settingsPage, settings, "");
        return html.append("</p>\n</div>\n</body>\n</html>\n").toString();
    }

    private void html(StringBuilder html, Part part) {
        if (part.entries().isEmpty()) return;
        html.append("<h2 style=\"margin: 24px 0 8px; font-size: 16px\">")
                .append(escaped(part.heading()))
                .append("</h2>\n<ol style=\"margin: 0; padding: 0 0 0 28px\">\n");
        for (int i = 0; i < part.entries().size(); i++) {
            var entry = part.entries().get(i);
            if (part.before() + i < IN_FULL) full(html, entry);
            else brief(html, entry);
        }
        html.append("</ol>\n");
    }

    private void full(StringBuilder html, Entry entry) {
        html.append("<li style=\"margin: 0 0 12px; padding-left: 10px; border-left: 4px solid ")
                .append(entry.edge())
                .append("\"><strong>")
                .append(escaped(entry.title()))
                .append("</strong><br>\n")
                .append(escaped(entry.when()));
        entry.more().forEach(line -> html.append("<br>\n").append(escaped(line)));
        html.append("<br>\n");
        link(html, entry.link(), open, "");
        html.append("</li>\n");
    }

    private static void brief(StringBuilder html, Entry entry) {
        html.append("<li>");
        link(html, entry.link(), entry.title(), " · " + entry.when());
        html.append("</li>\n");
    }

    private static void link(StringBuilder html, URI target, String words, String after) {
        html.append("<a href=\"")
                .append(escaped(target.toString()))
                .append("\" style=\"color: #1f4e79\">")
                .append(escaped(words))
                .append("</a>")
                .append(escaped(after));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
