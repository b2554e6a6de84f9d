package org.yokradap.assessment.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yokradap.assessment.api.Subject.Detail;

/** Where everything in a framework stands, looked up once: an analysis asks for it thousands of times. */
final class FrameworkIndex {
    private final Map<Subject, Place> places = new LinkedHashMap<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<Instrument> incomplete;

    /**
     * What the framework lists.
     *
     * @param part empty for an instrument
     * @param above the nearest first
     */
    private record Place(Instrument instrument, Optional<Part> part, List<Subject> above) {}

    FrameworkIndex(List<Instrument> instruments) {
        for (Instrument instrument : instruments) {
            places.putIfAbsent(instrument.code(), new Place(instrument, Optional.empty(), List.of()));
            instrument.indicators().forEach(it -> add(it, instrument, List.of(instrument.code())));
        }
        incomplete = instruments.stream().filter(it -> !it.isComplete()).toList();
    }

    private void add(Part part, Instrument instrument, List<Subject> above) {
        parts.add(part);
        places.putIfAbsent(part.code(), new Place(instrument, Optional.of(part), above));
        List<Subject> here = new ArrayList<>(above);
        here.addFirst(part.code());
        part.parts().forEach(it -> add(it, instrument, List.copyOf(here)));
    }

    /** From the top down. */
    List<Part> parts() {
        return parts;
    }

    Optional<Part> part(Subject subject) {
        return Optional.ofNullable(places.get(subject)).flatMap(Place::part);
    }

    Optional<Instrument> instrumentOf(Subject subject) {
        return Optional.ofNullable(places.get(subject))
                .map(Place::instrument)
                .or(() -> incomplete.stream().filter(it -> takes(it, subject)).findFirst());
    }

    /** Whether an instrument, not all of whose parts are listed, has room for one that is not. */
    private static boolean takes(Instrument instrument, Subject subject) {
        if (subject.detail() == Detail.ITEM) return instrument.hasItemsLike(subject);
        Optional<Subject> indicator = subject.indicatorByCode();
        return instrument.indicators().stream()
                .filter(part -> !part.complete())
                .anyMatch(part -> indicator.filter(part.code()::equals).isPresent());
    }

    List<Subject> above(Subject subject) {
        Place place = places.get(subject);
        if (place != null) return place.above();
        List<Subject> above = new ArrayList<>();
        instrumentOf(subject).ifPresent(instrument -> {
            subject.indicatorByCode().ifPresent(above::add);
            above.add(instrument.code());
        });
        return above;
    }
}
