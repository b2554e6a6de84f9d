package org.yokradap.followup.read;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yokradap.followup.api.FileDigest;
import org.yokradap.followup.api.FileUses;
import org.yokradap.followup.api.ReportId;
import org.yokradap.platform.Portions;
import org.yokradap.platform.ViewStore;

/**
 * Reads off the conversations which files are needed. A version is before the executives from its submission on, and what is changed
 * after that is in the next one: so a file was in such a version when it was taken out in a later one than it was attached in.
 */
@Component
class StoredFileUses implements FileUses {
    private final ViewStore store;

    StoredFileUses(ViewStore store) {
        this.store = store;
    }

    @Override
    public Map<ReportId, Set<FileDigest>> of(Collection<ReportId> reports) {
        var needed = new HashMap<ReportId, Set<FileDigest>>();
        var ids = reports.stream().map(ReportId::value).distinct().toList();
        Portions.forStatements(ids).forEach(some -> {
            var stays = new HashMap<String, Stay>();
            store.sql()
                    .sql("select report, kind, version, file_digest from followup_entry where report in (:reports)"
                            + " and kind in ('FILE_ATTACHED', 'FILE_REMOVED') order by report, number")
                    .param("reports", some)
                    .query(row -> {
                        var report = new ReportId(row.getString("report"));
                        var digest = new FileDigest(row.getString("file_digest"));
                        var before = stays.getOrDefault(report + " " + digest, Stay.NEVER);
                        var now = before.after(row.getString("kind").equals("FILE_ATTACHED"), row.getInt("version"));
                        stays.put(report + " " + digest, now);
                        var files = needed.computeIfAbsent(report, it -> new HashSet<>());
                        if (now.attached || now.shown) files.add(digest);
                        else files.remove(digest);
                    });
        });
        needed.values().removeIf(Set::isEmpty);
        return needed;
    }

    /**
     * How long a file has been with a report.
     *
     * @param since the version that it was attached in last
     * @param shown whether it was in a version that is before the executives, or was
     */
    private record Stay(boolean attached, int since, boolean shown) {
        static final Stay NEVER = new Stay(false, 0, false);

        Stay after(boolean attaching, int version) {
            return attaching
                    ? new Stay(true, version, shown)
                    : new Stay(false, since, shown || (attached && version > since));
        }
    }
}
