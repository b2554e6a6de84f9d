package org.yokradap.plan.read;

import java.time.LocalDate;
import java.util.Optional;
import org.yokradap.plan.api.MeasureEvent;

/**
 * Something that happened to a measure, and the day on which it did.
 *
 * @param place its number in the measure's history, from 0
 * @param order the order that put it in force, where it waited for one
 */
record Fact(MeasureEvent event, long place, LocalDate day, Optional<Order> order) {
    /**
     * An order, as far as due slots ask for it.
     *
     * @param amends whether another version was in force before: what is new in this one does not ask for periods that had ended
     */
    record Order(LocalDate on, boolean amends) {}

    Fact(MeasureEvent event, long place, LocalDate day) {
        this(event, place, day, Optional.empty());
    }

    Fact(MeasureEvent event, LocalDate day) {
        this(event, 0, day);
    }

    Fact by(Order taking) {
        return new Fact(event, place, day, Optional.of(taking));
    }
}
