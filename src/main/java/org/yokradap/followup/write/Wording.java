package org.yokradap.followup.write;

import java.util.Optional;
import org.yokradap.followup.api.Evidence;
import org.yokradap.followup.api.MeasureSteps;
import org.yokradap.followup.api.Obstacles;
import org.yokradap.followup.api.Progress;
import org.yokradap.followup.api.ProgressReported;
import org.yokradap.followup.api.ReportCommand.ReportProgress;
import org.yokradap.followup.api.ReportRejection;
import org.yokradap.followup.api.Unfinished;
import org.yokradap.people.api.DivisionId;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.PlannedMeasure;
import org.yokradap.platform.Rejection;

/** What people may type into a report. */
final class Wording {
    /** More than anybody types: whatever is longer was pasted by mistake, and is refused even for a draft. */
    static final int LONGEST_DRAFT = 100_000;

    private Wording() {}

    /**
     * What was typed, as it was typed, as an event of this version. What cannot be part of a report as it is stays beside it,
     * unfinished.
     *
     * @param before what the report says now
     */
    static ProgressReported progress(
            ReportProgress command,
            int version,
            ReportContent before,
            MeasureSteps steps,
            Optional<DivisionId> onBehalfOf) {
        var typed = command.progress();
        requireSteps(typed, command.reportId().slot().obligation().measure(), steps);
        var unfinished = unfinished(command);
        return new ProgressReported(
                command.reportId(),
                version,
                asTyped(typed.text(), "text"),
                typed.percent().filter(Obstacles::isPercent).orElse(before.percent()),
                typed.steps(),
                asTyped(typed.problems(), "problems"),
                asTyped(typed.suggestions(), "suggestions"),
                onBehalfOf,
                unfinished.equals(Unfinished.NOTHING) ? Optional.empty() : Optional.of(unfinished));
    }

    /** The page that was typed, if it can be evidence. */
    static Optional<Evidence> page(ReportProgress command) {
        return command.evidence().map(Wording::stripped).filter(page -> Obstacles.of(page)
                .isEmpty());
    }

    static void requireComplete(ReportContent content, boolean figureChosen) {
        Obstacles.toSubmit(content.progress(), figureChosen, content.unfinished()).stream()
                .findFirst()
                .ifPresent(Wording::refuse);
    }

    static Evidence evidence(Evidence typed) {
        var page = stripped(typed);
        Obstacles.of(page).ifPresent(Wording::refuse);
        return page;
    }

    static String comment(String typed) {
        var comment = typed.strip();
        Obstacles.tooLong(Obstacles.LONGEST_NOTE, comment, "comment").ifPresent(Wording::refuse);
        if (comment.isEmpty()) throw ReportRejection.COMMENT_MISSING.because().on("comment");
        return comment;
    }

    private static Unfinished unfinished(ReportProgress command) {
        var left = Unfinished.of(
                command.progress(), command.unread(), command.evidence().map(Wording::stripped));
        return new Unfinished(
                asTyped(left.percent(), "percent"), asTyped(left.url(), "url"), asTyped(left.note(), "note"));
    }

    private static Evidence stripped(Evidence typed) {
        return new Evidence(typed.url().strip(), typed.note().strip());
    }

    private static void requireSteps(Progress typed, MeasureId measure, MeasureSteps steps) {
        if (typed.steps().isEmpty()) return;
        var known = steps.of(measure).stream().map(PlannedMeasure.Step::number).toList();
        for (Integer number : typed.steps()) {
            if (!known.contains(number))
                throw ReportRejection.STEP_UNKNOWN.because(number).on("steps");
        }
    }

    /** Browsers end lines in two characters; to whoever typed it is one. */
    private static String asTyped(String typed, String field) {
        var text = typed.replace("\r\n", "\n");
        if (text.isBlank()) return "";
        Obstacles.tooLong(LONGEST_DRAFT, text, field).ifPresent(Wording::refuse);
        return text;
    }

    private static void refuse(Rejection obstacle) {
        throw obstacle;
    }
}
