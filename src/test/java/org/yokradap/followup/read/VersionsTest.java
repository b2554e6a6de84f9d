package org.yokradap.followup.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.followup.Nadi.CLERK;
import static org.yokradap.followup.Nadi.HEAD_OF_FINANCE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yokradap.followup.api.Evidence;
import org.yokradap.followup.api.EvidenceFile;
import org.yokradap.followup.api.FileDigest;
import org.yokradap.followup.api.Progress;
import org.yokradap.followup.api.ReportEntry;
import org.yokradap.followup.api.ReportEntry.Kind;
import org.yokradap.followup.api.ReportVersion;
import org.yokradap.people.api.Actor;

class VersionsTest {
    private static final Evidence PAGE = new Evidence("https://nadi.example/1", "หน้าเว็บ");

    private static ReportEntry entry(Kind kind, int version, Actor by, String words, int percent, String url) {
        return new ReportEntry(
                kind,
                version,
                by.officer(),
                by.role(),
                Optional.empty(),
                Instant.parse("2023-01-20T02:00:00Z"),
                words,
                kind == Kind.REPORTED ? Optional.of(percent) : Optional.empty(),
                url.isEmpty() ? Optional.empty() : Optional.of(url),
                kind == Kind.REPORTED ? List.of(percent / 50) : List.of(),
                "",
                "",
                Optional.empty(),
                false);
    }

    private static ReportEntry reported(int version, String text, int percent) {
        return entry(Kind.REPORTED, version, HEAD_OF_FINANCE, text, percent, "");
    }

    private static Progress progress(String text, int percent) {
        return new Progress(text, Optional.of(percent), List.of(percent / 50), "", "");
    }

    @Test
    void areWhatWasSaidLastInEachWithAllTheEvidenceSoFar() {
        assertThat(Versions.of(List.of(
                        reported(1, "ร่าง", 10),
                        reported(1, "ปิดประกาศ", 50),
                        entry(Kind.EVIDENCE_ATTACHED, 1, HEAD_OF_FINANCE, PAGE.note(), 0, PAGE.url()),
                        entry(Kind.SUBMITTED, 1, HEAD_OF_FINANCE, "", 0, ""),
                        entry(Kind.APPROVED, 1, CLERK, "", 0, ""),
                        reported(2, "ปิดประกาศและลงเว็บ", 100))))
                .containsExactly(
                        new ReportVersion(1, progress("ปิดประกาศ", 50), List.of(PAGE), List.of()),
                        new ReportVersion(2, progress("ปิดประกาศและลงเว็บ", 100), List.of(PAGE), List.of()));
    }

    @Test
    void goWithoutWhatWasTakenOutFromThatVersionOn() {
        var progress = progress("ปิดประกาศ", 50);
        assertThat(Versions.of(List.of(
                        reported(1, "ปิดประกาศ", 50),
                        entry(Kind.EVIDENCE_ATTACHED, 1, HEAD_OF_FINANCE, PAGE.note(), 0, PAGE.url()),
                        entry(Kind.SUBMITTED, 1, HEAD_OF_FINANCE, "", 0, ""),
                        entry(Kind.APPROVED, 1, CLERK, "", 0, ""),
                        entry(Kind.EVIDENCE_REMOVED, 2, HEAD_OF_FINANCE, "", 0, PAGE.url()),
                        entry(Kind.SUBMITTED, 2, HEAD_OF_FINANCE, "", 0, ""),
                        entry(Kind.EVIDENCE_ATTACHED, 3, HEAD_OF_FINANCE, PAGE.note(), 0, PAGE.url()))))
                .containsExactly(
                        new ReportVersion(1, progress, List.of(PAGE), List.of()),
                        new ReportVersion(2, progress, List.of(), List.of()),
                        new ReportVersion(3, progress, List.of(PAGE), List.of()));
    }

    @Test
    void areNoneBeforeAnythingWasSaid() {
        assertThat(Versions.of(List.of())).isEmpty();
    }

    @Test
    void haveTheirFilesUntilThoseAreTakenOut() {
        var file = new EvidenceFile(new FileDigest("a".repeat(64)), "application/pdf", 9, "ประกาศ.pdf");
        var other = new EvidenceFile(new FileDigest("b".repeat(64)), "image/png", 7, "ป้าย.png");
        assertThat(Versions.of(List.of(
                                reported(1, "ปิดประกาศ", 50),
                                file(Kind.FILE_ATTACHED, 1, file),
                                file(Kind.FILE_ATTACHED, 1, other),
                                entry(Kind.SUBMITTED, 1, HEAD_OF_FINANCE, "", 0, ""),
                                file(Kind.FILE_REMOVED, 2, new EvidenceFile(file.digest(), "", 0, ""))))
                        .stream()
                        .map(ReportVersion::files))
                .containsExactly(List.of(file, other), List.of(other));
    }

    private static ReportEntry file(Kind kind, int version, EvidenceFile file) {
        var entry = entry(kind, version, HEAD_OF_FINANCE, "", 0, "");
        return new ReportEntry(
                kind,
                version,
                entry.by(),
                entry.role(),
                entry.actingFor(),
                entry.at(),
                "",
                entry.percent(),
                entry.url(),
                entry.steps(),
                "",
                "",
                Optional.of(file),
                false);
    }
}
