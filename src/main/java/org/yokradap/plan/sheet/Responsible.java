package org.yokradap.plan.sheet;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yokradap.people.api.DivisionId;
import org.yokradap.plan.api.PlanSheetRejection;

/** Who the words of the column "ผู้รับผิดชอบ" mean, in an agency with these divisions. */
final class Responsible {
    private static final Pattern EVERYONE = Pattern.compile("ทุก(ภารกิจ|ท่าน|คน|กอง|สำนัก|ส่วน|ฝ่าย|หน่วย|งาน)");

    /** Whoever puts the parts together is named here, not who does them. */
    private static final Pattern HANDING_OVER = Pattern.compile("(และ)?(นำ)?ส่ง(มอบ|ให้).*");

    /** Words around a division's name that say nothing else than the division. */
    private static final Pattern AROUND_A_NAME = Pattern.compile(
            "เจ้าหน้าที่|ผู้อำนวยการ|หัวหน้า|ผู้รับผิดชอบ|ทุกท่าน|ทุกคน|ร่วมกับ|และ|ของ|ใน|[\\p{Punct}\\p{Pd}]");

    private final Map<String, DivisionId> divisions;

    /** @param divisions by name as the agency writes it */
    Responsible(Map<String, DivisionId> divisions) {
        this.divisions = divisions;
    }

    /**
     * In the order of their names in the words; none for an empty cell.
     *
     * @throws org.yokradap.platform.Rejection when anything is left that is no division's name
     */
    Set<DivisionId> read(String words) {
        String text = squeeze(words);
        Matcher everyone = EVERYONE.matcher(text);
        if (everyone.find() && namesIn(text.substring(0, everyone.start())).isEmpty())
            return new LinkedHashSet<>(divisions.values());

        String named = HANDING_OVER.matcher(text).replaceFirst("");
        String rest = named;
        for (String name : longestFirst()) rest = rest.replace(squeeze(name), " ");
        rest = AROUND_A_NAME.matcher(rest).replaceAll("").strip();
        if (!rest.isEmpty())
            throw PlanSheetRejection.UNKNOWN_RESPONSIBLE.because(rest).on("responsible");
        return namesIn(named);
    }

    private Set<DivisionId> namesIn(String text) {
        return divisions.entrySet().stream()
                .filter(division -> text.contains(squeeze(division.getKey())))
                .sorted(Comparator.comparingInt(division -> text.indexOf(squeeze(division.getKey()))))
                .map(Map.Entry::getValue)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** So that the name of one division may begin with the name of another. */
    private List<String> longestFirst() {
        return divisions.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** Lines of a table are broken anywhere: "กอง การศึกษา" is one name. */
    private static String squeeze(String words) {
        return words.replaceAll("\\s+", "");
    }
}
