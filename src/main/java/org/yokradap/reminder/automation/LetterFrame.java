package org.yokradap.reminder.automation;

import java.util.List;
import org.springframework.web.util.HtmlUtils;

/**
 * What stands around the entries of a letter.
 *
 * @param news heading of what is said for the first time
 * @param stillOpen heading of what was said before
 * @param open what the link to an entry is called
 * @param closing the lines below
 */
record LetterFrame(String greeting, String news, String stillOpen, String open, List<String> closing) {

    String text(List<Entry> newOnes, List<Entry> oldOnes) {
        var text = new StringBuilder(greeting).append("\n\n");
        textPart(text, news, newOnes);
        textPart(text, stillOpen, oldOnes);
        return text.append("-- \n")
                .append(String.join("\n", closing))
                .append('\n')
                .toString();
    }

    String html(List<Entry> newOnes, List<Entry> oldOnes) {
        var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"th\">\n<head><meta charset=\"utf-8\"></head>\n")
                .append("<body style=\"font-family: Sarabun, sans-serif; font-size: 16px; line-height: 1.6\">\n")
                .append("<p>")
                .append(escaped(greeting))
                .append("</p>\n");
        htmlPart(html, news, newOnes);
        htmlPart(html, stillOpen, oldOnes);
        html.append("<p style=\"color: #525c6b; font-size: 14px\">");
        html.append(
                String.join("<br>\n", closing.stream().map(LetterFrame::escaped).toList()));
        return html.append("</p>\n</body>\n</html>\n").toString();
    }

    private static void textPart(StringBuilder text, String heading, List<Entry> entries) {
        if (entries.isEmpty()) return;
        text.append(heading).append("\n\n");
        int number = 0;
        for (var entry : entries) {
            text.append(++number).append(". ").append(entry.title()).append('\n');
            entry.lines().forEach(line -> text.append("   ").append(line).append('\n'));
            text.append("   ").append(entry.link()).append("\n\n");
        }
    }

    private void htmlPart(StringBuilder html, String heading, List<Entry> entries) {
        if (entries.isEmpty()) return;
        html.append("<p><strong>").append(escaped(heading)).append("</strong></p>\n<ol>\n");
        for (var entry : entries) {
            html.append("<li style=\"margin-bottom: 12px\"><strong>")
                    .append(escaped(entry.title()))
                    .append("</strong>");
            entry.lines().forEach(line -> html.append("<br>\n").append(escaped(line)));
            html.append("<br>\n<a href=\"")
                    .append(escaped(entry.link().toString()))
                    .append("\">")
                    .append(escaped(open))
                    .append("</a></li>\n");
        }
        html.append("</ol>\n");
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
