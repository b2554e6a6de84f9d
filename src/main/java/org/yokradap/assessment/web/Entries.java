package org.yokradap.assessment.web;

import jakarta.validation.constraints.NotBlank;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yokradap.assessment.api.AsWritten;
import org.yokradap.assessment.api.AssessmentCommand.CorrectScore;
import org.yokradap.assessment.api.AssessmentCommand.DismissWeakness;
import org.yokradap.assessment.api.AssessmentCommand.IdentifyWeakness;
import org.yokradap.assessment.api.AssessmentCommand.RecordScore;
import org.yokradap.assessment.api.AssessmentCommand.RecordStatedResult;
import org.yokradap.assessment.api.AssessmentId;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.Subject;
import org.yokradap.platform.Rejection;

/**
 * What people type into forms and programs send as JSON, as they wrote it, and the order that it makes. A field has the name of
 * the command's component, so that a refusal finds its way back to it.
 */
final class Entries {
    private Entries() {}

    record NewScore(
            @NotBlank String subject,
            @NotBlank String score,
            @Nullable AsWritten written) {
        static final NewScore EMPTY = new NewScore("", "", null);

        RecordScore order(AssessmentId assessment) {
            return new RecordScore(
                    assessment,
                    Subject.parse(subject),
                    Score.parse(score),
                    Objects.requireNonNullElse(written, AsWritten.NOTHING));
        }
    }

    record Correction(
            @NotBlank String subject,
            @NotBlank String score,
            @Nullable String reason) {
        CorrectScore order(AssessmentId assessment) {
            return new CorrectScore(assessment, Subject.parse(subject), Score.parse(score), said(reason));
        }
    }

    record Statement(
            @Nullable String where,
            @Nullable String overall,
            @Nullable String level) {
        static final Statement EMPTY = new Statement("", "", "");

        RecordStatedResult order(AssessmentId assessment) {
            return new RecordStatedResult(
                    assessment, said(where), given(overall).map(Statement::score), given(level));
        }

        /** The same of the paper's own code, where {@code code} knows one for what was typed. */
        Statement naming(UnaryOperator<String> code) {
            return new Statement(code.apply(said(where)), overall, level);
        }

        private static Score score(String typed) {
            try {
                return Score.parse(typed);
            } catch (Rejection e) {
                throw e.on("overall");
            }
        }

        private static Optional<String> given(@Nullable String typed) {
            return Optional.of(said(typed)).filter(it -> !it.isEmpty());
        }
    }

    record NewWeakness(@NotBlank String subject, @Nullable String reason) {
        static final NewWeakness EMPTY = new NewWeakness("", "");

        IdentifyWeakness order(AssessmentId assessment) {
            return new IdentifyWeakness(assessment, Subject.parse(subject), said(reason));
        }
    }

    record Dismissal(@Nullable String reason) {
        static final Dismissal EMPTY = new Dismissal("");

        DismissWeakness order(AssessmentId assessment, String subject) {
            return new DismissWeakness(assessment, Subject.parse(subject), said(reason));
        }
    }

    /** Why an officer does something that needs nothing else to be said. */
    record Because(@Nullable String reason) {
        static final Because EMPTY = new Because("");

        String words() {
            return said(reason);
        }
    }

    private static String said(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
