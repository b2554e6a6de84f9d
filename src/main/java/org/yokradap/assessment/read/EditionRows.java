package org.yokradap.assessment.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yokradap.assessment.api.FrameworkId;
import org.yokradap.assessment.api.FrameworkInFull.Publication;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.OfficerId;
import org.yokradap.platform.ViewStore;

/** Reads the rows of {@link FrameworksProjection} back. */
final class EditionRows {
    private final ViewStore store;

    EditionRows(ViewStore store) {
        this.store = store;
    }

    record Row(int edition, String text, Publication publication) {}

    /** The newest edition of each framework of which the agency published one. */
    Map<FrameworkId, Integer> newest(AgencyId agency) {
        return store
                .sql()
                .sql(
                        "select framework, max(edition) as newest from framework_edition where agency = ? group by framework")
                .param(agency.value())
                .query((row, number) -> Map.entry(new FrameworkId(row.getString("framework")), row.getInt("newest")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<String> text(AgencyId agency, FrameworkId framework, int edition) {
        return store.sql()
                .sql("select content from framework_edition where agency = ? and framework = ? and edition = ?")
                .params(agency.value(), framework.value(), edition)
                .query(String.class)
                .optional();
    }

    /** The oldest first. */
    List<Row> editions(AgencyId agency, FrameworkId framework) {
        return store.sql()
                .sql("select * from framework_edition where agency = ? and framework = ? order by edition")
                .params(agency.value(), framework.value())
                .query(EditionRows::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getInt("edition"),
                row.getString("content"),
                new Publication(
                        Instant.parse(row.getString("published_at")),
                        new OfficerId(row.getString("published_by")),
                        row.getString("reason")));
    }
}
