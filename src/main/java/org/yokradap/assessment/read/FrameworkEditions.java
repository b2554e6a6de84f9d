package org.yokradap.assessment.read;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yokradap.assessment.api.DeliveredFrameworks;
import org.yokradap.assessment.api.Framework;
import org.yokradap.assessment.api.FrameworkId;
import org.yokradap.assessment.api.FrameworkReader;
import org.yokradap.assessment.api.FrameworkShelf;
import org.yokradap.assessment.api.Frameworks;
import org.yokradap.assessment.api.UnreadableFramework;
import org.yokradap.people.api.AgencyId;
import org.yokradap.platform.ViewStore;

/**
 * The frameworks of each agency: the newest editions in the table, and what was delivered beside them. Which edition is the newest
 * is asked of the table every time, so that every node judges by it at once; an edition that was read is kept, for it never changes.
 */
@Component
class FrameworkEditions implements FrameworkShelf {
    private static final Logger LOG = LoggerFactory.getLogger(FrameworkEditions.class);

    /** Enough for the years that a few hundred agencies look at; each takes some ten kilobytes. */
    private static final int KEPT = 1000;

    private final EditionRows rows;
    private final DeliveredFrameworks delivered;
    private final FrameworkReader reader;
    private final Kept kept = new Kept();

    FrameworkEditions(ViewStore store, DeliveredFrameworks delivered, FrameworkReader reader) {
        this.rows = new EditionRows(store);
        this.delivered = delivered;
        this.reader = reader;
    }

    @Override
    public Frameworks of(AgencyId agency) {
        Map<FrameworkId, Integer> newest = rows.newest(agency);
        return newest.isEmpty() ? delivered : new Own(agency, newest);
    }

    /** The delivered frameworks, with an agency's own editions in their places. */
    private class Own implements Frameworks {
        private final AgencyId agency;
        private final Map<FrameworkId, Integer> newest;

        Own(AgencyId agency, Map<FrameworkId, Integer> newest) {
            this.agency = agency;
            this.newest = newest;
        }

        @Override
        public Optional<Framework> find(FrameworkId id) {
            return readable(agency, id, newest.getOrDefault(id, 0));
        }

        @Override
        public List<Framework> all() {
            return Stream.concat(delivered.all().stream().map(Framework::id), newest.keySet().stream())
                    .distinct()
                    .sorted(Comparator.comparing(FrameworkId::value))
                    .flatMap(id -> find(id).stream())
                    .toList();
        }
    }

    /** The newest edition that can be read: a version that asks more of a text must not take an agency's years away. */
    private Optional<Framework> readable(AgencyId agency, FrameworkId id, int edition) {
        if (edition == 0) return delivered.find(id);
        return edition(agency, id, edition).or(() -> readable(agency, id, edition - 1));
    }

    private Optional<Framework> edition(AgencyId agency, FrameworkId id, int edition) {
        var key = new Key(agency, id, edition);
        Optional<Framework> known = kept.find(key);
        if (known.isPresent()) return known;
        Optional<Framework> read = rows.text(agency, id, edition).flatMap(text -> read(key, text));
        read.ifPresent(framework -> kept.keep(key, framework));
        return read;
    }

    private Optional<Framework> read(Key key, String text) {
        try {
            return Optional.of(reader.read(text, Frameworks.NONE));
        } catch (UnreadableFramework e) {
            LOG.error("An edition of a framework cannot be read any more: {}", key, e);
            return Optional.empty();
        }
    }

    private record Key(AgencyId agency, FrameworkId framework, int edition) {}

    /** What was used last. */
    private static final class Kept {
        private final Map<Key, Framework> frameworks = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Framework> eldest) {
                return size() > KEPT;
            }
        };

        synchronized Optional<Framework> find(Key key) {
            return Optional.ofNullable(frameworks.get(key));
        }

        synchronized void keep(Key key, Framework framework) {
            frameworks.put(key, framework);
        }
    }
}
