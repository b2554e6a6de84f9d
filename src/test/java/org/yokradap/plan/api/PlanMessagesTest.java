package org.yokradap.plan.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yokradap.calendar.Doubt;

class PlanMessagesTest {
    @Test
    void sayEverythingThatThePlanCanSay() {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        var keys = ResourceBundle.getBundle("i18n/plan", Locale.ROOT, control).keySet();
        assertThat(keys)
                .containsAll(Stream.of(
                                Arrays.stream(MeasureRejection.values()).map(MeasureRejection::key),
                                Arrays.stream(CalendarRejection.values()).map(CalendarRejection::key),
                                Arrays.stream(PlanSheetRejection.values()).map(PlanSheetRejection::key),
                                Arrays.stream(Doubt.values()).map(doubt -> "doubt." + doubt.code()),
                                Arrays.stream(Bearer.values()).map(bearer -> "Bearer." + bearer),
                                Arrays.stream(PlanState.values()).map(state -> "PlanState." + state),
                                Arrays.stream(PlanStep.values()).map(step -> "PlanStep." + step),
                                Arrays.stream(PlanOrder.values()).map(order -> "PlanOrder." + order),
                                Arrays.stream(PlanChange.Part.values()).map(part -> "PlanChange.Part." + part),
                                Arrays.stream(PlanChange.Kind.values()).map(kind -> "PlanChange.Kind." + kind),
                                Stream.of(MeasureEvent.class, CalendarEvent.class, PlanEvent.class)
                                        .flatMap(events -> Arrays.stream(events.getPermittedSubclasses()))
                                        .map(event -> "event.plan." + event.getSimpleName()))
                        .flatMap(it -> it)
                        .toList());
    }
}
