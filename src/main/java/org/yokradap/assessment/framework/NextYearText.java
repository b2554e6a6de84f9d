package org.yokradap.assessment.framework;

import static org.yokradap.assessment.api.FrameworkRejection.ITEM_UNKNOWN;
import static org.yokradap.assessment.api.FrameworkRejection.LAST_YEAR_POINTS_HERE;
import static org.yokradap.assessment.api.FrameworkRejection.NEXT_YEAR_OF_ANOTHER_KIND;
import static org.yokradap.assessment.api.FrameworkRejection.NEXT_YEAR_TWICE;
import static org.yokradap.assessment.api.FrameworkRejection.NEXT_YEAR_UNKNOWN;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yokradap.assessment.api.Framework;
import org.yokradap.assessment.api.FrameworkId;
import org.yokradap.assessment.api.Frameworks;
import org.yokradap.assessment.api.Subject;

/** This year's codes and the next year's, and whether both years know them. */
record NextYearText(Entry top, Faults faults, List<Pair> pairs) {
    record Pair(int line, Subject now, Subject next) {}

    static NextYearText read(Entry top, Faults faults) {
        List<Pair> pairs = new ArrayList<>();
        top.pairs("next-year")
                .forEach((now, next) -> faults.attempt(() -> pair(now, next)).ifPresent(pairs::add));
        return new NextYearText(top, faults, pairs);
    }

    private static Pair pair(String now, Node.Text next) {
        int line = next.line();
        return new Pair(line, Entry.at(line, Values::code, now), Entry.at(line, Values::code, next.value()));
    }

    Map<Subject, Subject> codes() {
        Map<Subject, Subject> codes = new LinkedHashMap<>();
        pairs.forEach(it -> codes.put(it.now(), it.next()));
        return codes;
    }

    void check(Framework framework, Frameworks beside) {
        Map<Subject, Subject> sources = new HashMap<>();
        var next = framework.id().next().flatMap(beside::find);
        for (Pair pair : pairs) {
            Subject before = sources.putIfAbsent(pair.next(), pair.now());
            if (before != null) faults.add(pair.line(), NEXT_YEAR_TWICE, pair.next(), before);
            if (pair.now().detail() != pair.next().detail())
                faults.add(pair.line(), NEXT_YEAR_OF_ANOTHER_KIND, pair.now(), pair.next());
            if (pair.now().equals(Subject.OVERALL) || !framework.knows(pair.now()))
                faults.add(pair.line(), ITEM_UNKNOWN, pair.now());
            next.filter(it -> !it.knows(pair.next()))
                    .ifPresent(it -> faults.add(pair.line(), NEXT_YEAR_UNKNOWN, pair.next(), it.id()));
        }
        framework.id().previous().flatMap(beside::find).ifPresent(last -> checkFrom(last, framework));
    }

    /** Codes to which the year before points already must not go. */
    private void checkFrom(Framework last, Framework framework) {
        FrameworkId id = last.id();
        last.nextYear().forEach((then, now) -> {
            if (!framework.knows(now)) faults.add(top.line("instruments"), LAST_YEAR_POINTS_HERE, now, id, then);
        });
    }
}
