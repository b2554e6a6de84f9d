package org.yokradap.assessment.web;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.EventSubjects;
import org.yokradap.platform.Phrases;

/** Names assessments by their year. */
@Component
class AssessmentSubjects implements EventSubjects {
    private static final String ASSESSMENT = "assessment-";

    private final Phrases phrases;

    AssessmentSubjects(Phrases phrases) {
        this.phrases = phrases;
    }

    @Override
    public Map<String, Subject> of(Collection<String> aggregates, Actor reader, Locale locale) {
        return aggregates.stream()
                .filter(id -> id.startsWith(ASSESSMENT))
                .distinct()
                .collect(Collectors.toMap(Function.identity(), id -> {
                    var year = id.substring(id.lastIndexOf('-') + 1);
                    return new Subject(phrases.say("subject.assessment", locale, year), "/analysis/" + year);
                }));
    }
}
