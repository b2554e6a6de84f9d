package org.yokradap.followup.evidence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yokradap.followup.api.FileDigest;
import org.yokradap.followup.api.FileNames;
import org.yokradap.followup.api.ReportId;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.OfficerId;
import org.yokradap.platform.Portions;

/** The table of what has come in for which report. */
@Component
class UploadRows {
    private final JdbcClient sql;

    UploadRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** A row by its key. */
    record Key(ReportId report, FileDigest digest) {
        AgencyId agency() {
            return report.agency();
        }
    }

    Optional<String> name(Key key) {
        return sql.sql("select name from evidence_upload where report = ? and digest = ?")
                .params(key.report().value(), key.digest().value())
                .query(String.class)
                .optional();
    }

    Map<ReportId, Map<FileDigest, FileNames.Kept>> names(Collection<ReportId> reports) {
        var names = new HashMap<ReportId, Map<FileDigest, FileNames.Kept>>();
        var ids = reports.stream().map(ReportId::value).distinct().toList();
        Portions.forStatements(ids)
                .forEach(some -> sql.sql("select u.report, u.digest, u.name, c.pictures from evidence_upload u"
                                + " join evidence_content c on c.agency = u.agency and c.digest = u.digest"
                                + " where u.report in (:reports)")
                        .param("reports", some)
                        .query(row -> {
                            names.computeIfAbsent(new ReportId(row.getString("report")), report -> new HashMap<>())
                                    .put(
                                            new FileDigest(row.getString("digest")),
                                            new FileNames.Kept(row.getString("name"), row.getInt("pictures")));
                        }));
        return names;
    }

    List<FileNames.Named> names(AgencyId agency) {
        return sql.sql("select report, digest, name from evidence_upload where agency = ? order by report, digest")
                .param(agency.value())
                .query((row, number) -> new FileNames.Named(
                        new ReportId(row.getString("report")),
                        new FileDigest(row.getString("digest")),
                        row.getString("name")))
                .list();
    }

    /** @throws org.springframework.dao.DataIntegrityViolationException when the content is not kept, or another was faster */
    void add(Key key, String name, OfficerId officer, Instant now) {
        sql.sql(
                        "insert into evidence_upload (report, digest, agency, name, officer, held_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        key.report().value(),
                        key.digest().value(),
                        key.agency().value(),
                        name,
                        officer.value(),
                        now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void rename(Key key, String name, OfficerId officer) {
        sql.sql("update evidence_upload set name = ?, officer = ? where report = ? and digest = ?")
                .params(
                        name,
                        officer.value(),
                        key.report().value(),
                        key.digest().value())
                .update();
    }

    /** Keeps it from being cleaned away for another day. */
    void hold(Key key, Instant now) {
        sql.sql("update evidence_upload set held_at = ? where report = ? and digest = ?")
                .params(
                        now.atOffset(ZoneOffset.UTC),
                        key.report().value(),
                        key.digest().value())
                .update();
    }

    /** Those that nobody has held since, in the order of their keys, after this one. */
    List<Key> heldBefore(Instant moment, Optional<Key> after, int most) {
        var report = after.map(key -> key.report().value()).orElse("");
        var digest = after.map(key -> key.digest().value()).orElse("");
        return sql.sql("select report, digest from evidence_upload where held_at < ?"
                        + " and (report > ? or (report = ? and digest > ?)) order by report, digest limit ?")
                .params(moment.atOffset(ZoneOffset.UTC), report, report, digest, most)
                .query((row, number) ->
                        new Key(new ReportId(row.getString("report")), new FileDigest(row.getString("digest"))))
                .list();
    }

    /** Removes it unless somebody has held it since; says whether it was there and is gone. */
    boolean remove(Key key, Instant heldBefore) {
        return sql.sql("delete from evidence_upload where report = ? and digest = ? and held_at < ?")
                        .params(key.report().value(), key.digest().value(), heldBefore.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }
}
