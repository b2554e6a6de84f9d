package org.yokradap.followup.api;

import java.util.List;
import java.util.Optional;

/**
 * What a division says about its duty.
 *
 * @param text may be empty in a draft
 * @param percent 0 to 100; empty leaves it as it was, which is 0 at first and not enough to submit
 * @param steps numbers of the measure's steps that are done
 * @param problems ปัญหา/อุปสรรค; may be empty
 * @param suggestions ข้อเสนอแนะ; may be empty
 */
public record Progress(
        String text, Optional<Integer> percent, List<Integer> steps, String problems, String suggestions) {
    public Progress {
        steps = steps.stream().distinct().sorted().toList();
    }

    public Progress(String text, int percent) {
        this(text, Optional.of(percent), List.of(), "", "");
    }
}
