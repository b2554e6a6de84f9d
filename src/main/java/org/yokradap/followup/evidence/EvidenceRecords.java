package org.yokradap.followup.evidence;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.PersonalRecords;
import org.yokradap.platform.PlainRows;

/** Which files a person has sent and opened. The files and their names are the agency's; they stay with its reports. */
@Component
class EvidenceRecords implements PersonalRecords {
    private final JdbcClient sql;

    EvidenceRecords(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Map<String, List<?>> of(OfficerId officer) {
        return Map.of(
                "files_sent", kept("report, name, digest, held_at from evidence_upload", officer),
                "files_opened", kept("report, digest, opened_at, way from evidence_access", officer));
    }

    private List<?> kept(String columns, OfficerId officer) {
        return PlainRows.of(sql.sql("select " + columns + " where officer = ?").param(officer.value()));
    }
}
