package org.yokradap.platform.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;
import org.yokradap.calendar.FiscalYear;

/**
 * What the frame of a page shows.
 *
 * @param account whoever is signed in
 * @param main the entries of the rail on the left, and of the bar at the bottom of a phone
 * @param more the entries in the account's menu
 * @param search where something is looked for, of those who may
 * @param active the path of the entry that this page belongs to; empty for none
 * @param fiscalYear the year that the page is about, or else the present one
 * @param years the same place in other years, or the first place that has years; the latest first
 * @param here the path of this page with what its address says besides, but for the language; empty where the browser's address is another
 * @param repeatable whether the page can be asked for again, in another language; not what answers a form
 * @param demo whether the clock is one that can be moved
 * @param past the earlier day that this session looks at, also while a page of today is shown
 * @param ofPast whether this page shows that day; nothing can be changed on it
 */
public record Shell(
        Optional<SignedIn> account,
        List<NavigationEntry> main,
        List<NavigationEntry> more,
        Optional<NavigationEntry> search,
        String active,
        LocalDate today,
        FiscalYear fiscalYear,
        List<YearLink> years,
        String here,
        boolean repeatable,
        boolean demo,
        Optional<LocalDate> past,
        boolean ofPast) {
    public record YearLink(FiscalYear year, String path) {}

    public LocalDate endOfLastYear() {
        return FiscalYear.of(today).first().minusDays(1);
    }

    /** This page in another language. */
    public String in(String language) {
        return UriComponentsBuilder.fromUriString(here)
                .queryParam(LanguageConfiguration.PARAMETER, language)
                .build()
                .toUriString();
    }
}
