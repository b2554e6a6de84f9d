package org.yokradap.followup.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.yokradap.people.api.AccessRejection;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.OfficerId;
import org.yokradap.platform.Signature;

/** Who said something, and when, by the application's clock. */
record Saying(Actor by, Instant at) {

    static Saying of(MetaData signature) {
        return new Saying(
                Actor.from(signature).orElseThrow(AccessRejection.UNSIGNED::because),
                Instant.parse(String.valueOf(signature.get(Signature.AT))));
    }

    Map<String, @Nullable Object> toRow() {
        var row = new HashMap<String, @Nullable Object>();
        row.put("officer", by.officer().value());
        row.put("role", by.role().name());
        row.put("acting_for", by.actingFor().map(OfficerId::value).orElse(null));
        row.put("said_at", moment());
        return row;
    }

    static Optional<OfficerId> actingFor(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(OfficerId::new);
    }

    /** Both databases take and give a moment in this form. */
    OffsetDateTime moment() {
        return at.atOffset(ZoneOffset.UTC);
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
