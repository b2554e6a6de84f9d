package org.yokradap.followup.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yokradap.calendar.Period;
import org.yokradap.calendar.ThaiDates;
import org.yokradap.followup.api.ChainLink;
import org.yokradap.followup.api.LinkCheck;
import org.yokradap.followup.api.ReportEntry;
import org.yokradap.followup.api.Task;
import org.yokradap.people.api.DecisionChain;
import org.yokradap.people.api.Directory;
import org.yokradap.people.api.DivisionId;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.PostTitles;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.SlotId;
import org.yokradap.platform.Phrases;

/** Says divisions, posts, periods and reasons in an agency's own names and the reader's language. */
final class Words {
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern PART = Pattern.compile("(\\d{4})([qh])(\\d)");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private final Directory directory;
    private final Phrases phrases;
    private final Locale locale;
    private final LocalDate today;

    Words(Directory directory, Phrases phrases, Locale locale, LocalDate today) {
        this.directory = directory;
        this.phrases = phrases;
        this.locale = locale;
        this.today = today;
    }

    public String division(DivisionId id) {
        return directory.nameOf(id);
    }

    /** The divisions whose tasks these are, as one says them in a sentence. */
    public String divisions(List<Task> tasks) {
        return tasks.stream().map(task -> division(task.slot().division())).collect(Collectors.joining(", "));
    }

    /** The title of the officer's post, or what the post was if the officer holds none today; and for whom it was said. */
    public String officer(OfficerId id, Role role, Optional<OfficerId> actingFor) {
        return new PostTitles(directory, phrases, locale).of(id, role, actingFor);
    }

    /** What an entry in a report's history is: nobody can tell a draft's 0 from a figure that has not been chosen yet. */
    public String done(ReportEntry entry) {
        int percent = entry.percent().orElse(0);
        boolean withoutFigure = entry.kind() == ReportEntry.Kind.REPORTED && percent == 0;
        return phrases.say("entry." + entry.kind() + (withoutFigure ? ".words" : ""), locale, percent);
    }

    /** How a closed month fits to the month before. */
    public String link(YearMonth closed, ChainLink link) {
        return phrases.say("round.link." + link, locale, month(closed), month(closed.minusMonths(1)));
    }

    /** The same, to be found by their addresses. */
    static Map<String, LinkCheck> byUrl(List<LinkCheck> checks) {
        return checks.stream().collect(Collectors.toMap(LinkCheck::url, Function.identity()));
    }

    /** What was found when a page was looked at: เปิดไม่ได้ (404). */
    public String found(LinkCheck check) {
        return check.said(phrases.say("LinkStatus." + check.status(), locale));
    }

    private String month(YearMonth month) {
        return ThaiDates.month(month, locale);
    }

    /** Who decides first on what is submitted today: the clerk or the mayor, or the clerk. */
    public String deciders() {
        boolean clerkFirst = directory.chainOn(today) == DecisionChain.CLERK_THEN_MAYOR
                && directory.officers().stream().anyMatch(officer -> officer.role() == Role.CLERK);
        return holders(officer ->
                clerkFirst ? officer.role() == Role.CLERK : officer.role().isExecutive());
    }

    /** Who decides on what the clerk has agreed to. */
    public String mayor() {
        return holders(officer -> officer.role() == Role.MAYOR);
    }

    /** The holders of these posts, or those who act for them today. */
    private String holders(Predicate<Directory.Officer> posts) {
        return directory.officers().stream()
                .filter(posts)
                .map(officer -> directory
                        .actingFor(officer.id(), today)
                        .map(acting -> phrases.say("acting.for", locale, acting.title(), officer.title()))
                        .orElse(officer.title()))
                .reduce((one, other) -> phrases.say("either", locale, one, other))
                .orElse("");
    }

    /** A report that the plan does not ask for any more, because the duty was handed over or withdrawn. */
    public String gone(SlotId slot) {
        var duty = slot.obligation();
        return phrases.say(
                "slot.gone",
                locale,
                duty.measure().number(),
                duty.number(),
                division(slot.division()),
                Period.parse(slot.periodCode())
                        .map(period -> " " + period(period))
                        .orElse(""));
    }

    public String why(Task task) {
        var arguments = task.why().arguments().stream()
                .map(argument -> argument instanceof DivisionId division ? division(division) : argument)
                .toArray();
        return phrases.say(task.why().key(), locale, arguments);
    }

    /** เดือนมกราคม 2566, ไตรมาสที่ 2 ปี 2566; of something done once, the day by which. */
    public String period(Period period) {
        var code = period.code();
        var part = PART.matcher(code);
        if (MONTH.matcher(code).matches()) {
            return phrases.say("period.month", locale, ThaiDates.month(YearMonth.parse(code), locale));
        }
        if (part.matches()) return phrases.say("period." + part.group(2), locale, part.group(3), part.group(1));
        if (YEAR.matcher(code).matches()) return phrases.say("period.year", locale, code);
        return phrases.say("period.once", locale, period.end());
    }

    /** The same at the head of a narrow column: ม.ค. 2566; of something done once, the day alone. */
    public String column(Period period) {
        if (period.happensOnce()) return ThaiDates.medium(period.end(), locale);
        return MONTH.matcher(period.code()).matches()
                ? ThaiDates.shortMonth(YearMonth.parse(period.code()), locale)
                : period(period);
    }

    /** What the button does: ส่งรายงานเดือนมกราคม 2566. */
    public String submit(Period period) {
        return MONTH.matcher(period.code()).matches()
                ? phrases.say("report.submit-for", locale, period(period))
                : phrases.say("report.submit", locale);
    }
}
