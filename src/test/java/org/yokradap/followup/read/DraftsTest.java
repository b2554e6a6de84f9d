package org.yokradap.followup.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yokradap.followup.api.ReportEntry;
import org.yokradap.followup.api.ReportEntry.Kind;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;

class DraftsTest {
    private static final Instant NINE = Instant.parse("2023-01-20T02:00:00Z");
    private static final AgencyId AGENCY = AgencyId.ofCode("nasom");

    private static ReportEntry said(Kind kind, int version, String officer, int minute, String words) {
        return new ReportEntry(
                kind,
                version,
                OfficerId.of(AGENCY, officer),
                Role.STAFF,
                Optional.empty(),
                NINE.plusSeconds(minute * 60L),
                words,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "",
                "",
                Optional.empty(),
                false);
    }

    private static List<String> folded(ReportEntry... entries) {
        return Drafts.folded(List.of(entries)).stream().map(ReportEntry::words).toList();
    }

    @Test
    void ofWhatIsKeptWhileSomebodyTypesTheLastStands() {
        assertThat(folded(
                        said(Kind.REPORTED, 1, "a", 0, "ปิด"),
                        said(Kind.REPORTED, 1, "a", 1, "ปิดประกาศ"),
                        said(Kind.REPORTED, 1, "a", 30, "ปิดประกาศ 3 จุด")))
                .containsExactly("ปิดประกาศ 3 จุด");
    }

    @Test
    void whoComesBackLaterHasSaidSomethingNew() {
        assertThat(folded(said(Kind.REPORTED, 1, "a", 0, "เช้า"), said(Kind.REPORTED, 1, "a", 30, "สาย")))
                .containsExactly("เช้า", "สาย");
    }

    @Test
    void anotherHandAnotherVersionAndAnythingBetweenStandApart() {
        assertThat(folded(said(Kind.REPORTED, 1, "a", 0, "ก"), said(Kind.REPORTED, 1, "b", 0, "ข")))
                .containsExactly("ก", "ข");
        assertThat(folded(said(Kind.REPORTED, 1, "a", 0, "ก"), said(Kind.REPORTED, 2, "a", 0, "ข")))
                .containsExactly("ก", "ข");
        assertThat(folded(
                        said(Kind.REPORTED, 1, "a", 0, "ก"),
                        said(Kind.SUBMITTED, 1, "a", 0, "ส่ง"),
                        said(Kind.REPORTED, 1, "a", 0, "ข")))
                .containsExactly("ก", "ส่ง", "ข");
    }
}
