package org.yokradap.followup.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yokradap.followup.api.FileDigest;
import org.yokradap.people.api.AgencyId;

/** The tables of contents: each is there once for each agency, in portions. */
@Component
class ContentRows {
    /** Large enough that a file has few rows, and small enough that nobody notices one in memory. H2 takes a megabyte at most. */
    static final int PORTION = 256 * 1024;

    private final JdbcClient sql;

    ContentRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** What is kept. */
    record Row(String mediaType, long size, int pictures) {}

    Optional<Row> find(AgencyId agency, FileDigest digest) {
        return sql.sql("select media_type, size, pictures from evidence_content where agency = ? and digest = ?")
                .params(agency.value(), digest.value())
                .query((row, number) ->
                        new Row(row.getString("media_type"), row.getLong("size"), row.getInt("pictures")))
                .optional();
    }

    /** All bytes that are kept for an agency. */
    long total(AgencyId agency) {
        return sql.sql("select coalesce(sum(size), 0) from evidence_content where agency = ?")
                .param(agency.value())
                .query(Long.class)
                .single();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when another has just added it */
    void add(AgencyId agency, FileDigest digest, Kind kind, Path file, List<byte[]> pictures, Instant now) {
        try (var content = Files.newInputStream(file)) {
            sql.sql("insert into evidence_content (agency, digest, media_type, size, pictures, stored_at)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(
                            agency.value(),
                            digest.value(),
                            kind.mediaType(),
                            Files.size(file),
                            pictures.size(),
                            now.atOffset(ZoneOffset.UTC))
                    .update();
            int place = 0;
            for (var portion = content.readNBytes(PORTION); portion.length > 0; portion = content.readNBytes(PORTION)) {
                sql.sql("insert into evidence_portion (agency, digest, place, content) values (?, ?, ?, ?)")
                        .params(agency.value(), digest.value(), place++, portion)
                        .update();
            }
            for (int page = 1; page <= pictures.size(); page++) {
                sql.sql("insert into evidence_picture (agency, digest, page, content) values (?, ?, ?, ?)")
                        .params(agency.value(), digest.value(), page, pictures.get(page - 1))
                        .update();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<byte[]> picture(AgencyId agency, FileDigest digest, int page) {
        return sql.sql("select content from evidence_picture where agency = ? and digest = ? and page = ?")
                .params(agency.value(), digest.value(), page)
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }

    InputStream open(AgencyId agency, FileDigest digest) {
        return new Portions(agency, digest);
    }

    /** @return whether it was there, and nothing refers to it */
    boolean removeUnneeded(AgencyId agency, FileDigest digest) {
        int removed = sql.sql("delete from evidence_content where agency = ? and digest = ? and not exists"
                        + " (select 1 from evidence_upload where agency = ? and digest = ?)")
                .params(agency.value(), digest.value(), agency.value(), digest.value())
                .update();
        if (removed == 0) return false;
        for (var table : List.of("evidence_portion", "evidence_picture")) {
            sql.sql("delete from " + table + " where agency = ? and digest = ?")
                    .params(agency.value(), digest.value())
                    .update();
        }
        return true;
    }

    /** Asks for a portion when it is read: no connection is held by a telephone with a bad line. */
    private final class Portions extends InputStream {
        private final AgencyId agency;
        private final FileDigest digest;
        private byte[] portion = new byte[0];
        private int place = -1;
        private int at;

        Portions(AgencyId agency, FileDigest digest) {
            this.agency = agency;
            this.digest = digest;
        }

        @Override
        public int read() throws IOException {
            return isOver() ? -1 : portion[at++] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (length == 0) return 0;
            if (isOver()) return -1;
            int read = Math.min(length, portion.length - at);
            System.arraycopy(portion, at, into, from, read);
            at += read;
            return read;
        }

        /** All portions but the last are equally long, so whoever asks for the end of a file does not read its beginning. */
        @Override
        public long skip(long count) throws IOException {
            if (count <= 0 || isOver()) return 0;
            long before = (long) place * PORTION + at;
            int wanted = (int) ((before + count) / PORTION);
            if (wanted != place) load(wanted);
            at = (int) Math.min(portion.length, before + count - (long) wanted * PORTION);
            return Math.max(0, (long) place * PORTION + at - before);
        }

        private boolean isOver() throws IOException {
            if (at < portion.length) return false;
            if (place >= 0 && portion.length < PORTION) return true;
            load(place + 1);
            return portion.length == 0;
        }

        private void load(int wanted) throws IOException {
            var found = sql.sql("select content from evidence_portion where agency = ? and digest = ? and place = ?")
                    .params(agency.value(), digest.value(), wanted)
                    .query((row, number) -> row.getBytes("content"))
                    .optional();
            portion = found.orElseGet(() -> new byte[0]);
            place = wanted;
            at = 0;
        }
    }
}
