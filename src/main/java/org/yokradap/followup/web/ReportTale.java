package org.yokradap.followup.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.yokradap.followup.api.EvidenceFile;
import org.yokradap.followup.api.FollowupQuery.ReportedOn;
import org.yokradap.followup.api.ReportEntry;
import org.yokradap.followup.api.ReportsOnMeasure;
import org.yokradap.people.api.Actor;
import org.yokradap.plan.api.DueSlot;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.MeasureReports;
import org.yokradap.platform.Phrases;
import org.yokradap.platform.WordDiff;

/** Tells what happened to the reports on a measure, a sentence for each event, with what was changed in the words. */
@Component
class ReportTale implements MeasureReports {
    private final Reader reader;
    private final Phrases phrases;

    ReportTale(Reader reader, Phrases phrases) {
        this.reader = reader;
        this.phrases = phrases;
    }

    @Override
    public List<Told> on(MeasureId measure, Actor actor) {
        var words = reader.words(actor);
        return reader.ask(new ReportedOn(measure), actor).reports().stream()
                .flatMap(report -> told(report, words).stream())
                .toList();
    }

    private List<Told> told(ReportsOnMeasure.Said report, Words words) {
        var told = new ArrayList<Told>();
        Optional<String> before = Optional.empty();
        for (ReportEntry entry : report.entries()) {
            boolean reworded = entry.kind() == ReportEntry.Kind.REPORTED;
            var changes = before.filter(old -> reworded).map(old -> WordDiff.between(old, entry.words()));
            told.add(new Told(
                    entry.at(),
                    words.officer(entry.by(), entry.role(), entry.actingFor()),
                    sentence(entry, changes.isPresent() ? "" : said(entry), report.slot(), words),
                    changes.filter(pieces -> pieces.size() > 1),
                    report.slot().id()));
            if (reworded) before = Optional.of(entry.words());
        }
        return told;
    }

    /** A page that was named without a word about it is told by its address, a file by its name. */
    private static String said(ReportEntry entry) {
        if (!entry.words().isEmpty()) return entry.words();
        return entry.url().or(() -> entry.file().map(EvidenceFile::name)).orElse("");
    }

    /** กองคลัง เดือนมกราคม 2566: ส่งกลับแก้ไข “ขอลิงก์หน้าเว็บด้วย”. */
    private String sentence(ReportEntry entry, String said, DueSlot slot, Words words) {
        var locale = LocaleContextHolder.getLocale();
        var division = words.division(slot.division());
        var done = words.done(entry);
        var sentence = phrases.say("tale.report", locale, division, words.period(slot.period()), done);
        var behalf = entry.onBehalf() ? " " + phrases.say("entry.behalf", locale, division) : "";
        return sentence + behalf + (said.isEmpty() ? "" : " " + phrases.say("tale.said", locale, said));
    }
}
