package org.yokradap.followup.api;

import java.util.Optional;

/**
 * What was typed into a draft and cannot be part of a report as it is. It is kept, so that nothing typed is lost, and stands in
 * the form again; nothing is submitted with it.
 *
 * @param percent what was typed for the figure; empty when it is a percent
 * @param url the address of a page that cannot be evidence as it is; empty, as is the note, when it can
 * @param note what was typed about that page
 */
public record Unfinished(String percent, String url, String note) {
    public static final Unfinished NOTHING = new Unfinished("", "", "");

    /**
     * What of this cannot be part of a report as it is.
     *
     * @param unread what was typed for the percent when it is no number; else empty
     */
    public static Unfinished of(Progress typed, String unread, Optional<Evidence> page) {
        var figure = typed.percent()
                .filter(percent -> !Obstacles.isPercent(percent))
                .map(String::valueOf)
                .orElse(unread);
        var unready = page.filter(it -> Obstacles.of(it).isPresent());
        return new Unfinished(
                figure,
                unready.map(Evidence::url).orElse(""),
                unready.map(Evidence::note).orElse(""));
    }
}
