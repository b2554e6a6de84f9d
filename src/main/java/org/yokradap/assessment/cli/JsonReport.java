package org.yokradap.assessment.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.yokradap.assessment.api.analysis.Analysis;
import org.yokradap.assessment.api.analysis.AnalysisDocument;
import org.yokradap.assessment.api.analysis.FindingSentences;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The analysis for programs: the document that REST answers with, absent what is missing. */
final class JsonReport {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .changeDefaultPropertyInclusion(it -> it.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .build();

    private JsonReport() {}

    static String of(Analysis analysis, FindingSentences sentences) {
        return JSON.writeValueAsString(AnalysisDocument.of(analysis, sentences::say));
    }
}
