package org.yokradap.followup.evidence;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yokradap.followup.api.EvidenceAccesses;
import org.yokradap.followup.api.FileDigest;
import org.yokradap.followup.api.FollowupQuery.EvidenceAccessesBefore;
import org.yokradap.followup.api.ReportId;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;

/** The table of who opened which evidence when. */
@Component
class AccessRows {
    /** A page that is loaded again, or a file that is fetched in parts, is one look at it. */
    private static final Duration ONE_LOOK = Duration.ofMinutes(10);

    private static final int MOST = 200;

    private final JdbcClient sql;

    AccessRows(JdbcClient sql) {
        this.sql = sql;
    }

    void add(UploadRows.Key file, Actor actor, EvidenceAccesses.Way way, Instant now) {
        boolean looking = sql.sql("select exists (select 1 from evidence_access where agency = ? and report = ? and"
                        + " digest = ? and officer = ? and way = ? and opened_at > ? and opened_at <= ?)")
                .params(
                        file.agency().value(),
                        file.report().value(),
                        file.digest().value(),
                        actor.officer().value(),
                        way.name(),
                        now.minus(ONE_LOOK).atOffset(ZoneOffset.UTC),
                        now.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
        if (looking) return;
        var values = new ArrayList<Object>(List.of(
                file.agency().value(),
                file.report().value(),
                file.digest().value(),
                actor.officer().value(),
                actor.role().name(),
                now.atOffset(ZoneOffset.UTC),
                way.name()));
        actor.actingFor().ifPresent(absent -> values.add(absent.value()));
        sql.sql("insert into evidence_access (agency, report, digest, officer, role, opened_at, way"
                        + (actor.actingFor().isPresent() ? ", acting_for" : "") + ") values (?, ?, ?, ?, ?, ?, ?"
                        + (actor.actingFor().isPresent() ? ", ?" : "") + ")")
                .params(values)
                .update();
    }

    @QueryHandler
    EvidenceAccesses answer(EvidenceAccessesBefore query) {
        int limit = Math.clamp(query.limit(), 1, MOST);
        var rows = sql.sql("select a.*, u.name from evidence_access a left join evidence_upload u"
                        + " on u.report = a.report and u.digest = a.digest"
                        + " where a.agency = ? and a.id < ? order by a.id desc limit ?")
                .params(query.agencyId().value(), query.before(), limit + 1)
                .query((row, number) -> new EvidenceAccesses.Access(
                        row.getLong("id"),
                        new ReportId(row.getString("report")).slot(),
                        new FileDigest(row.getString("digest")),
                        Optional.ofNullable(row.getString("name")),
                        new OfficerId(row.getString("officer")),
                        Role.valueOf(row.getString("role")),
                        Optional.ofNullable(row.getString("acting_for")).map(OfficerId::new),
                        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                        EvidenceAccesses.Way.valueOf(row.getString("way"))))
                .list();
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        var older = rows.size() > limit ? Optional.of(shown.getLast().id()) : Optional.<Long>empty();
        return new EvidenceAccesses(shown, older);
    }
}
