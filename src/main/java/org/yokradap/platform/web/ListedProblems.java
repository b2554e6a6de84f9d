package org.yokradap.platform.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.yokradap.platform.Phrases;
import org.yokradap.platform.Rejection;

/** Answers 400 with everything that is wrong with a file that was handed in, so that it can be mended in one go. */
@Component
public class ListedProblems {
    private final Phrases phrases;

    ListedProblems(Phrases phrases) {
        this.phrases = phrases;
    }

    /**
     * The answer.
     *
     * @param reason the message's key; the message is given the number of problems
     */
    public ProblemDetail of(String reason, List<Placed> problems, Locale locale) {
        var detail =
                ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, phrases.say(reason, locale, problems.size()));
        detail.setTitle(phrases.say("problem.400", locale));
        detail.setProperty("reason", reason);
        detail.setProperty(
                "problems", problems.stream().map(it -> line(it, locale)).toList());
        return detail;
    }

    private Line line(Placed problem, Locale locale) {
        var rejection = problem.rejection();
        return new Line(
                problem.place(),
                rejection.reason().key(),
                phrases.say(rejection, locale),
                Optional.ofNullable(rejection.field()));
    }

    /**
     * What is wrong, and where.
     *
     * @param place in the file: {@code measures.csv:3}
     */
    public record Placed(String place, Rejection rejection) {}

    record Line(String place, String reason, String detail, Optional<String> field) {}
}
