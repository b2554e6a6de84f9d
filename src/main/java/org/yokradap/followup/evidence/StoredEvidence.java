package org.yokradap.followup.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.yokradap.followup.api.EvidenceAccesses.Way;
import org.yokradap.followup.api.EvidenceFile;
import org.yokradap.followup.api.EvidenceLimits;
import org.yokradap.followup.api.EvidenceRejection;
import org.yokradap.followup.api.EvidenceStore;
import org.yokradap.followup.api.FileDigest;
import org.yokradap.followup.api.FileNames;
import org.yokradap.followup.api.FileUses;
import org.yokradap.followup.api.Megabytes;
import org.yokradap.followup.api.ReportId;
import org.yokradap.followup.api.ReportRejection;
import org.yokradap.followup.api.Upload;
import org.yokradap.followup.api.UploadedFiles;
import org.yokradap.people.api.AccessRejection;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.SlotBook;
import org.yokradap.platform.Digest;
import org.yokradap.platform.DurableWork;

/** Keeps evidence in the database. */
@Component
class StoredEvidence implements EvidenceStore, UploadedFiles, FileNames {
    /** Two may send the same file at once, or one while it is cleaned away. */
    private static final int ATTEMPTS = 3;

    private final ContentRows contents;
    private final UploadRows uploads;
    private final AccessRows accesses;
    private final VirusScan scan;
    private final Draughtsman draughtsman;
    private final FileUses uses;
    private final SlotBook slots;
    private final EvidenceLimits limits;
    private final DurableWork durable;
    private final Clock clock;

    StoredEvidence(
            ContentRows contents,
            UploadRows uploads,
            AccessRows accesses,
            VirusScan scan,
            Draughtsman draughtsman,
            FileUses uses,
            SlotBook slots,
            EvidenceLimits limits,
            DurableWork durable,
            Clock clock) {
        this.contents = contents;
        this.uploads = uploads;
        this.accesses = accesses;
        this.scan = scan;
        this.draughtsman = draughtsman;
        this.uses = uses;
        this.slots = slots;
        this.limits = limits;
        this.durable = durable;
        this.clock = clock;
    }

    @Override
    public EvidenceFile take(ReportId report, Upload upload, Actor actor) {
        requireAuthor(report, actor);
        var name = FileName.of(upload.name());
        try {
            var file = Files.createTempFile("yokradap-", ".part");
            try {
                var digest = receive(upload, name, file);
                var kind = FileCheck.kindOf(name, file);
                scan.requireClean(name, file);
                if (upload.placeless() && kind.isPicture()) digest = withoutPlace(kind, file);
                keep(new UploadRows.Key(report, digest), name, kind, file, actor);
                return find(report, digest).orElseThrow(EvidenceRejection.GONE::because);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Before anything is kept: whoever may not write a report does not fill the agency's room either. */
    private void requireAuthor(ReportId report, Actor actor) {
        if (!report.agency().equals(actor.agency())) throw AccessRejection.NOT_YOUR_AGENCY.because();
        if (!actor.may(Role.HEAD_OF_OFFICE, Role.DIVISION_HEAD, Role.STAFF))
            throw AccessRejection.NOT_YOUR_ROLE.because();
        if (!actor.may(Role.HEAD_OF_OFFICE) && !actor.worksIn(report.slot().division()))
            throw AccessRejection.NOT_YOUR_DIVISION.because();
        if (slots.find(report.slot()).isEmpty())
            throw ReportRejection.SLOT_UNKNOWN.because(report.slot().value());
    }

    private FileDigest receive(Upload upload, String name, Path file) throws IOException {
        var sha256 = Digest.sha256();
        try (var content = upload.content().getInputStream();
                var out = new DigestOutputStream(Files.newOutputStream(file), sha256)) {
            var buffer = new byte[64 * 1024];
            long size = 0;
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > limits.fileSize().toBytes())
                    throw EvidenceRejection.TOO_LARGE
                            .because(name, Megabytes.of(limits.fileSize().toBytes()))
                            .on("files");
                out.write(buffer, 0, read);
            }
        }
        return new FileDigest(HexFormat.of().formatHex(sha256.digest()));
    }

    /** The file is written anew: its digest is that of what is kept. */
    private static FileDigest withoutPlace(Kind kind, Path file) throws IOException {
        var placeless = Files.createTempFile("yokradap-", ".part");
        try {
            PlacelessCopy.write(kind, file, placeless);
            Files.move(placeless, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(placeless);
        }
        var sha256 = Digest.sha256();
        try (var content = new DigestInputStream(Files.newInputStream(file), sha256)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
        return new FileDigest(HexFormat.of().formatHex(sha256.digest()));
    }

    private void keep(UploadRows.Key key, String name, Kind kind, Path file, Actor actor) {
        var pictures = contents.find(key.agency(), key.digest()).isPresent()
                ? List.<byte[]>of()
                : draughtsman.draw(kind, file);
        for (int attempt = 1; ; attempt++) {
            try {
                durable.inTransaction(() -> keepOnce(key, name, kind, file, pictures, actor));
                return;
            } catch (DataIntegrityViolationException e) {
                if (attempt == ATTEMPTS) throw e;
            }
        }
    }

    private void keepOnce(UploadRows.Key key, String name, Kind kind, Path file, List<byte[]> pictures, Actor actor) {
        var now = clock.instant();
        if (contents.find(key.agency(), key.digest()).isEmpty()) {
            requireRoom(key, file);
            contents.add(key.agency(), key.digest(), kind, file, pictures, now);
        }
        if (uploads.name(key).isEmpty()) {
            uploads.add(key, name, actor.officer(), now);
            return;
        }
        // What was approved stays under the name that was on the page.
        if (!isNeeded(key)) uploads.rename(key, name, actor.officer());
        uploads.hold(key, now);
    }

    private void requireRoom(UploadRows.Key key, Path file) {
        long most = limits.agencySize().toBytes();
        try {
            if (contents.total(key.agency()) + Files.size(file) > most)
                throw EvidenceRejection.AGENCY_FULL.because(Megabytes.of(most)).on("files");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isNeeded(UploadRows.Key key) {
        return uses.of(Set.of(key.report()))
                .getOrDefault(key.report(), Set.of())
                .contains(key.digest());
    }

    @Override
    public List<EvidenceFile> hold(ReportId report, Collection<FileDigest> digests) {
        var now = clock.instant();
        digests.forEach(digest -> uploads.hold(new UploadRows.Key(report, digest), now));
        return digests.stream()
                .distinct()
                .flatMap(digest -> find(report, digest).stream())
                .toList();
    }

    @Override
    public Opened open(ReportId report, FileDigest digest, Actor actor) {
        var key = new UploadRows.Key(report, digest);
        var file = find(report, digest)
                .filter(found -> report.agency().equals(actor.agency()) && isNeeded(key))
                .orElseThrow(EvidenceRejection.FILE_UNKNOWN::because);
        accesses.add(key, actor, Way.FILE, clock.instant());
        return new Opened(file, new Content(key, file));
    }

    @Override
    public byte[] picture(ReportId report, FileDigest digest, int page, Actor actor) {
        var key = new UploadRows.Key(report, digest);
        var picture = contents.picture(report.agency(), digest, page)
                .filter(drawn -> report.agency().equals(actor.agency())
                        && uploads.name(key).isPresent()
                        && isNeeded(key))
                .orElseThrow(EvidenceRejection.FILE_UNKNOWN::because);
        accesses.add(key, actor, Way.PICTURE, clock.instant());
        return picture;
    }

    @Override
    public Optional<EvidenceFile> find(ReportId report, FileDigest digest) {
        return uploads.name(new UploadRows.Key(report, digest)).flatMap(name -> contents.find(report.agency(), digest)
                .map(row -> new EvidenceFile(digest, row.mediaType(), row.size(), name, row.pictures())));
    }

    @Override
    public Map<ReportId, Map<FileDigest, FileNames.Kept>> of(Collection<ReportId> reports) {
        return uploads.names(reports);
    }

    @Override
    public List<Named> of(AgencyId agency) {
        return uploads.names(agency);
    }

    @Override
    public EvidenceLimits limits() {
        return limits;
    }

    @Override
    public String accepted() {
        return Kind.accepted();
    }

    @Override
    public String disposition(EvidenceFile file) {
        return FileName.disposition(file.name());
    }

    /** A file as the web layer sends it, whole or in the parts that are asked for. */
    private final class Content extends AbstractResource {
        private final UploadRows.Key key;
        private final EvidenceFile file;

        Content(UploadRows.Key key, EvidenceFile file) {
            this.key = key;
            this.file = file;
        }

        @Override
        public InputStream getInputStream() {
            return contents.open(key.agency(), key.digest());
        }

        @Override
        public long contentLength() {
            return file.size();
        }

        @Override
        public boolean exists() {
            return true;
        }

        @Override
        public String getDescription() {
            return "evidence " + key.digest();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Content content && content.key.equals(key);
        }

        @Override
        public int hashCode() {
            return key.hashCode();
        }
    }
}
