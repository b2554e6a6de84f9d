package org.yokradap.followup.api;

/**
 * A file that proves what a report says.
 *
 * @param size in bytes
 * @param name as it was called where it came from; empty when the file is not kept any more
 */
public record EvidenceFile(FileDigest digest, String mediaType, long size, String name) {
    public boolean isSameAs(EvidenceFile other) {
        return digest.equals(other.digest);
    }

    /** The same file by its name. */
    public EvidenceFile called(String itsName) {
        return new EvidenceFile(digest, mediaType, size, itsName);
    }

    public boolean isKept() {
        return !name.isEmpty();
    }

    /** As people say it, in megabytes with one decimal; nothing is smaller than 0.1. */
    public String megabytes() {
        return Megabytes.of(size);
    }
}
