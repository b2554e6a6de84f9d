package org.yokradap.assessment.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yokradap.assessment.api.AgencyFrameworkId;
import org.yokradap.assessment.api.FrameworkChange;
import org.yokradap.assessment.api.FrameworkId;
import org.yokradap.assessment.api.FrameworkInFull;
import org.yokradap.assessment.api.FrameworkInFull.Edition;
import org.yokradap.assessment.api.FrameworkInFull.Publication;
import org.yokradap.assessment.api.FrameworkList;
import org.yokradap.assessment.api.UnreadableFramework;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.OfficerId;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Queries;
import org.yokradap.platform.Receipt;
import org.yokradap.platform.web.ListedProblems;
import org.yokradap.platform.web.ListedProblems.Placed;

/** The frameworks that the agency of the one who asks is assessed by. */
@RestController
@RequestMapping("/api/v1/frameworks")
class FrameworkResource {
    private final Queries queries;
    private final Commands commands;
    private final FrameworkPreview previews;
    private final ListedProblems listed;

    FrameworkResource(Queries queries, Commands commands, FrameworkPreview previews, ListedProblems listed) {
        this.queries = queries;
        this.commands = commands;
        this.previews = previews;
        this.listed = listed;
    }

    /** One of the list; {@code edition} is 0 for the delivered one. */
    record Listed(FrameworkId id, int fiscalYear, String name, int edition, int unverified) {}

    /** One edition, with its text and what it changed. */
    record EditionDocument(
            int number,
            Optional<Instant> at,
            Optional<OfficerId> by,
            Optional<String> reason,
            List<ChangeDocument> changes,
            String text) {
        static EditionDocument of(Edition edition) {
            return new EditionDocument(
                    edition.number(),
                    edition.publication().map(Publication::at),
                    edition.publication().map(Publication::by),
                    edition.publication().map(Publication::reason),
                    edition.changes().stream().map(ChangeDocument::of).toList(),
                    edition.text());
        }
    }

    record ChangeDocument(String kind, String what, String before, String after) {
        static ChangeDocument of(FrameworkChange change) {
            String kind = change.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return new ChangeDocument(kind, change.what(), change.before(), change.after());
        }
    }

    @GetMapping
    List<Listed> list(Actor actor) {
        return queries.ask(new FrameworkList(actor.agency()), actor).rows().stream()
                .map(it -> new Listed(
                        it.framework().id(),
                        it.framework().id().fiscalYear(),
                        it.framework().name(),
                        it.edition(),
                        it.framework().unverified().size()))
                .toList();
    }

    @GetMapping("/{id}")
    FrameworkDocument one(@PathVariable String id, Actor actor) {
        var view = view(id, actor);
        return FrameworkDocument.of(view.framework(), view.newest().number());
    }

    /** The newest first. */
    @GetMapping("/{id}/editions")
    List<EditionDocument> editions(@PathVariable String id, Actor actor) {
        return view(id, actor).editions().stream().map(EditionDocument::of).toList();
    }

    @PostMapping("/{id}/editions")
    Receipt publish(@PathVariable String id, @RequestBody FrameworkEntry entry, Actor actor) {
        FrameworksPage.require(actor);
        var framework = AgencyFrameworkId.of(actor.agency(), FrameworksPage.id(id));
        previews.of(framework, entry.written());
        return commands.send(entry.order(framework), actor);
    }

    /** Everything that is wrong with the text, so that it can be mended in one go. */
    @ExceptionHandler
    ProblemDetail unreadable(UnreadableFramework unreadable, Locale locale) {
        return listed.of(
                "framework.faults",
                unreadable.faults().stream()
                        .map(it -> new Placed("text:" + it.line(), it.rejection()))
                        .toList(),
                locale);
    }

    private FrameworkInFull.View view(String id, Actor actor) {
        return queries.ask(new FrameworkInFull(actor.agency(), FrameworksPage.id(id)), actor);
    }
}
