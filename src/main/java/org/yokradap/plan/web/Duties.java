package org.yokradap.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yokradap.calendar.DeadlineWords;
import org.yokradap.calendar.ReadDuty;
import org.yokradap.people.api.Actor;
import org.yokradap.plan.api.Bearer;
import org.yokradap.plan.api.KnownTiming;
import org.yokradap.plan.api.MeasureCommand.AddObligation;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.MeasureRejection;
import org.yokradap.plan.api.PlannedMeasure;
import org.yokradap.plan.api.PlannedMeasure.Obligation;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Receipt;

/** Adds duties to a measure in the words that somebody types. */
@Component
class Duties {
    private final Commands commands;

    Duties(Commands commands) {
        this.commands = commands;
    }

    /**
     * The duties as they are understood.
     *
     * @throws org.yokradap.platform.Rejection naming the field {@code words}
     */
    List<AddObligation> read(PlannedMeasure measure, String words) {
        return orders(measure, words, Optional.empty());
    }

    /**
     * All duties that the words name, or none. Words that the measure has already change nothing.
     *
     * @param number for the first; the next free one if none is given
     */
    Receipt add(PlannedMeasure measure, String words, Optional<Integer> number, Actor actor) {
        var orders = orders(measure, words, number);
        return commands.together(() -> orders.forEach(order -> commands.sendWithoutWaiting(order, actor)));
    }

    /**
     * One duty as it is understood, for one that is there already.
     *
     * @throws org.yokradap.platform.Rejection naming the field {@code words}, also when the words name several duties
     */
    static ReadDuty readOne(MeasureId measure, String words) {
        var read = DeadlineWords.read(words, measure.fiscalYear());
        if (read.isEmpty()) throw MeasureRejection.WORDS_MISSING.because().on("words");
        if (read.size() > 1) throw MeasureRejection.ONE_DUTY.because().on("words");
        KnownTiming.require(read.getFirst().timing(), read.getFirst().words());
        return read.getFirst();
    }

    private static List<AddObligation> orders(PlannedMeasure measure, String words, Optional<Integer> number) {
        var read = DeadlineWords.read(words, measure.id().fiscalYear());
        if (read.isEmpty()) throw MeasureRejection.WORDS_MISSING.because().on("words");
        int next = number.orElse(1
                + measure.obligations().stream()
                        .mapToInt(Obligation::number)
                        .max()
                        .orElse(0));
        var orders = new ArrayList<AddObligation>();
        for (var duty : read) {
            KnownTiming.require(duty.timing(), duty.words());
            var known = measure.obligations().stream()
                    .filter(it -> it.words().equals(duty.words()) && it.timing().equals(duty.timing()))
                    .findFirst();
            int place = known.isPresent() ? known.get().number() : next++;
            orders.add(new AddObligation(measure.id(), place, duty.words(), duty.timing(), Bearer.named(duty.words())));
        }
        return orders;
    }
}
