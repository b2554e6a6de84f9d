package org.yokradap.assessment.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yokradap.assessment.api.Framework;
import org.yokradap.assessment.api.FrameworkId;
import org.yokradap.assessment.api.Instrument;
import org.yokradap.assessment.api.Level;
import org.yokradap.assessment.api.MeasuresDocument;
import org.yokradap.assessment.api.Part;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.WeaknessRules;

/** A framework as programs read it; figures are strings. Fields may be added to it, none renamed. */
record FrameworkDocument(
        FrameworkId id,
        String name,
        int edition,
        Score passMark,
        List<InstrumentPart> instruments,
        List<Level> levels,
        WeaknessRules weaknessRules,
        List<MeasuresDocument> measuresDocuments,
        Map<String, String> nextYear,
        List<String> unverified) {

    record InstrumentPart(
            Subject code,
            String name,
            Score weight,
            String itemLetter,
            boolean allOrNothing,
            List<CodedPart> indicators) {
        static InstrumentPart of(Instrument instrument) {
            return new InstrumentPart(
                    instrument.code(),
                    instrument.name(),
                    new Score(instrument.weight()),
                    String.valueOf(instrument.itemLetter()),
                    instrument.allOrNothing(),
                    instrument.indicators().stream().map(CodedPart::of).toList());
        }
    }

    record CodedPart(
            Subject code, String name, List<String> variants, Optional<Boolean> complete, List<CodedPart> parts) {
        static CodedPart of(Part part) {
            boolean item = part.code().detail() == Subject.Detail.ITEM;
            return new CodedPart(
                    part.code(),
                    part.name(),
                    part.variants(),
                    item ? Optional.empty() : Optional.of(part.complete()),
                    part.parts().stream().map(CodedPart::of).toList());
        }
    }

    static FrameworkDocument of(Framework framework, int edition) {
        Map<String, String> nextYear = new LinkedHashMap<>();
        framework.nextYear().forEach((now, next) -> nextYear.put(now.code(), next.code()));
        return new FrameworkDocument(
                framework.id(),
                framework.name(),
                edition,
                framework.passMark(),
                framework.instruments().stream().map(InstrumentPart::of).toList(),
                framework.levels().levels(),
                framework.rules(),
                framework.measuresDocuments(),
                nextYear,
                framework.unverified());
    }
}
