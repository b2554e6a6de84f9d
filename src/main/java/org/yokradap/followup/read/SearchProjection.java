package org.yokradap.followup.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yokradap.assessment.api.Subject;
import org.yokradap.followup.api.EvidenceAttached;
import org.yokradap.followup.api.EvidenceRemoved;
import org.yokradap.followup.api.ProgressReported;
import org.yokradap.followup.api.ReportId;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.MeasureProposed;
import org.yokradap.plan.api.MeasureRevised;
import org.yokradap.plan.api.ObligationAdded;
import org.yokradap.plan.api.ObligationRevised;
import org.yokradap.plan.api.RecurrenceChanged;
import org.yokradap.plan.api.StepAdded;
import org.yokradap.plan.api.StepRevised;
import org.yokradap.plan.api.WeaknessesAnswered;
import org.yokradap.platform.Digest;
import org.yokradap.platform.FoldedText;
import org.yokradap.platform.ViewStore;

/** Keeps the words of measures, reports and pages as they are now, folded, so that looking for some folds nothing but these. */
@Component
@ProcessingGroup(SearchProjection.GROUP)
class SearchProjection {
    static final String GROUP = "followup.search.v1";

    static final String TABLE = "followup_search";

    /** What is in a row. A measure has several. */
    enum Kind {
        MEASURE,
        REPORT,
        PAGE
    }

    /** Of a column; folded, a text may be longer than it was. */
    private static final int LONGEST = 200_000;

    private final ViewStore store;

    SearchProjection(ViewStore store) {
        this.store = store;
    }

    @EventHandler
    void on(MeasureProposed event, MetaData signature) {
        var words = List.of(event.instrument(), event.indicator(), event.item(), event.issue(), event.responsible());
        keep(event.measureId(), "words", words, signature);
    }

    @EventHandler
    void on(MeasureRevised event, MetaData signature) {
        var words = List.of(event.instrument(), event.indicator(), event.item(), event.issue(), event.responsible());
        keep(event.measureId(), "words", words, signature);
    }

    @EventHandler
    void on(WeaknessesAnswered event, MetaData signature) {
        var codes = event.weaknesses().stream().map(Subject::code).toList();
        keep(event.measureId(), "weaknesses", codes, signature);
    }

    @EventHandler
    void on(StepAdded event, MetaData signature) {
        keep(event.measureId(), "step-" + event.number(), List.of(event.text()), signature);
    }

    @EventHandler
    void on(StepRevised event, MetaData signature) {
        keep(event.measureId(), "step-" + event.number(), List.of(event.text()), signature);
    }

    @EventHandler
    void on(ObligationAdded event, MetaData signature) {
        keep(event.measureId(), "duty-" + event.number(), List.of(event.words()), signature);
    }

    @EventHandler
    void on(ObligationRevised event, MetaData signature) {
        keep(event.measureId(), "duty-" + event.number(), List.of(event.words()), signature);
    }

    @EventHandler
    void on(RecurrenceChanged event, MetaData signature) {
        keep(event.measureId(), "duty-" + event.number(), List.of(event.words()), signature);
    }

    @EventHandler
    void on(ProgressReported event, MetaData signature) {
        keep(
                event.reportId(),
                Kind.REPORT,
                "",
                List.of(event.text(), event.problems(), event.suggestions()),
                signature);
    }

    @EventHandler
    void on(EvidenceAttached event, MetaData signature) {
        keep(event.reportId(), Kind.PAGE, page(event.url()), List.of(event.url(), event.note()), signature);
    }

    @EventHandler
    void on(EvidenceRemoved event) {
        store.remove(TABLE, key(event.reportId().value(), Kind.PAGE, page(event.url())));
    }

    @ResetHandler
    void empty() {
        store.clear(TABLE);
    }

    private void keep(MeasureId measure, String part, List<String> texts, MetaData signature) {
        var row = row(texts, signature);
        row.put("agency", measure.agency().value());
        row.put("fiscal_year", measure.fiscalYear().buddhistYear());
        store.put(TABLE, key(measure.value(), Kind.MEASURE, part), row);
    }

    private void keep(ReportId report, Kind kind, String part, List<String> texts, MetaData signature) {
        var row = row(texts, signature);
        row.put("agency", report.agency().value());
        row.put("fiscal_year", report.slot().obligation().measure().fiscalYear().buddhistYear());
        row.put("division", report.slot().division().value());
        store.put(TABLE, key(report.value(), kind, part), row);
    }

    private static Map<String, @Nullable Object> row(List<String> texts, MetaData signature) {
        var row = new HashMap<String, @Nullable Object>();
        var words = folded(texts);
        row.put("words", words.substring(0, Math.min(LONGEST, words.length())));
        row.put("said_at", Saying.of(signature).moment());
        return row;
    }

    /** With a line's end between, which no folded text has, so that no phrase runs from one text into the other. */
    private static String folded(List<String> texts) {
        return texts.stream()
                .filter(text -> !text.isBlank())
                .map(FoldedText::fold)
                .collect(Collectors.joining("\n"));
    }

    /** How a page is told from another one: an address may be longer than a key. */
    static String page(String url) {
        return Digest.of(List.of(url));
    }

    private static Map<String, ?> key(String owner, Kind kind, String part) {
        return Map.of("owner", owner, "kind", kind.name(), "part", part);
    }
}
