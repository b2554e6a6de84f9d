package org.yokradap.followup.api;

/**
 * A file that proves what a report says.
 *
 * @param size in bytes
 * @param name as it was called where it came from; empty when the file is not kept any more
 * @param pictures how many of its pages can be shown as pictures
 */
public record EvidenceFile(FileDigest digest, String mediaType, long size, String name, int pictures) {
    public EvidenceFile(FileDigest digest, String mediaType, long size, String name) {
        this(digest, mediaType, size, name, 0);
    }

    public boolean isSameAs(EvidenceFile other) {
        return digest.equals(other.digest);
    }

    /** The same file as it is kept. */
    public EvidenceFile as(FileNames.Kept kept) {
        return new EvidenceFile(digest, mediaType, size, kept.name(), kept.pictures());
    }

    public boolean isKept() {
        return !name.isEmpty();
    }

    /** As people say it, in megabytes with one decimal; nothing is smaller than 0.1. */
    public String megabytes() {
        return Megabytes.of(size);
    }
}
