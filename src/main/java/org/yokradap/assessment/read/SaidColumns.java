package org.yokradap.assessment.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.yokradap.assessment.api.analysis.AnalysisView.Reason;
import org.yokradap.assessment.api.analysis.Said;
import org.yokradap.people.api.AccessRejection;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Signature;

/** Three columns that begin with the same word and say who said something, in which role, and when. */
enum SaidColumns {
    SAID,
    WITHDRAWN;

    void write(Map<String, @Nullable Object> row, MetaData signature) {
        Actor actor = Actor.from(signature).orElseThrow(AccessRejection.UNSIGNED::because);
        row.put(column("by"), actor.officer().value());
        row.put(column("role"), actor.role().name());
        row.put(column("at"), String.valueOf(signature.get(Signature.AT)));
    }

    void clear(Map<String, @Nullable Object> row) {
        row.put(column("by"), null);
        row.put(column("role"), null);
        row.put(column("at"), null);
    }

    Said read(ResultSet row) throws SQLException {
        return new Said(
                new OfficerId(row.getString(column("by"))),
                Role.valueOf(row.getString(column("role"))),
                Instant.parse(row.getString(column("at"))));
    }

    /** The reason in a column beside them; empty when there is none. */
    Optional<Reason> reason(ResultSet row, String column) throws SQLException {
        String words = row.getString(column);
        return words == null ? Optional.empty() : Optional.of(new Reason(words, read(row)));
    }

    private String column(String part) {
        return name().toLowerCase(Locale.ROOT) + "_" + part;
    }
}
