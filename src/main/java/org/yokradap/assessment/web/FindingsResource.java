package org.yokradap.assessment.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yokradap.assessment.api.FindingKey;
import org.yokradap.assessment.api.analysis.AnalysisView;
import org.yokradap.assessment.api.analysis.AnalysisView.Acceptance;
import org.yokradap.assessment.api.analysis.Finding;
import org.yokradap.assessment.web.Entries.Because;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.OfficerId;
import org.yokradap.platform.Receipt;

/** The findings of an assessment, those that were accepted with who did and why. */
@RestController
@RequestMapping("/api/v1/assessments/{year}/findings")
class FindingsResource {
    private final Acceptances acceptances;
    private final FindingWords words;
    private final Mending mending;

    FindingsResource(Acceptances acceptances, FindingWords words, Mending mending) {
        this.acceptances = acceptances;
        this.words = words;
        this.mending = mending;
    }

    record Findings(List<Found> findings) {}

    /**
     * One finding.
     *
     * @param where what it is about, in words
     * @param what the sentence
     * @param why such findings are raised
     * @param mend the page on which the one who asks can mend it
     */
    record Found(
            FindingKey key,
            String kind,
            String refersTo,
            Optional<String> measure,
            String severity,
            String where,
            String what,
            String why,
            Optional<String> mend,
            Optional<Accepted> accepted) {}

    record Accepted(String reason, OfficerId by, Instant at) {
        static Accepted of(Acceptance acceptance) {
            var said = acceptance.reason().said();
            return new Accepted(acceptance.reason().words(), said.by(), said.at());
        }
    }

    @GetMapping
    Findings all(@PathVariable int year, Actor actor) {
        AnalysisView view = acceptances.view(year, actor);
        return new Findings(view.analysis().findings().stream()
                .map(it -> found(it, view, actor))
                .toList());
    }

    private Found found(Finding it, AnalysisView view, Actor actor) {
        return new Found(
                it.key(),
                it.kind().code(),
                it.refersTo(),
                it.measure(),
                it.severity().name().toLowerCase(Locale.ROOT),
                words.where(it),
                words.say(it),
                words.why(it.kind()),
                mending.of(it, view, actor).map(Mending.Place::path),
                view.acceptance(it).map(Accepted::of));
    }

    @PostMapping("/{key}/acceptance")
    Receipt accept(@PathVariable int year, @PathVariable FindingKey key, @RequestBody Because why, Actor actor) {
        return acceptances.accept(year, key, why.words(), actor);
    }

    @PostMapping("/{key}/withdrawal")
    Receipt withdraw(@PathVariable int year, @PathVariable FindingKey key, @RequestBody Because why, Actor actor) {
        return acceptances.withdraw(year, key, why.words(), actor);
    }
}
