package org.yokradap.plan.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.DivisionId;
import org.yokradap.plan.api.Everyone;
import org.yokradap.plan.api.PlanSheetRejection;
import org.yokradap.plan.sheet.Responsible.Meant;
import org.yokradap.platform.Rejection;

class ResponsibleTest {
    static final AgencyId NARUANG = AgencyId.ofCode("naruang");
    static final DivisionId OFFICE = DivisionId.of(NARUANG, "office");
    static final DivisionId FINANCE = DivisionId.of(NARUANG, "finance");
    static final DivisionId WORKS = DivisionId.of(NARUANG, "works");
    static final DivisionId EDUCATION = DivisionId.of(NARUANG, "education");
    static final Map<String, DivisionId> DIVISIONS = divisions();

    private final Responsible responsible = new Responsible(DIVISIONS);

    private static Map<String, DivisionId> divisions() {
        var divisions = new LinkedHashMap<String, DivisionId>();
        divisions.put("สำนักปลัด", OFFICE);
        divisions.put("กองคลัง", FINANCE);
        divisions.put("กองช่าง", WORKS);
        divisions.put("กองการศึกษา", EDUCATION);
        return divisions;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "เจ้าหน้าที่ทุกท่าน",
                "ทุกภารกิจงานจัดทำข้อมูลในส่วนงานตนเอง และส่งมอบให้สำนักปลัดรวบรวม",
                "- ทุกภารกิจงานจัดทำข้อมูลในส่วนงานตนเอง และส่งมอบให้เจ้าหน้าที่ผู้รับผิดชอบเผยแพร่ข้อมูลบนเว็บไซต์",
                "ทุกกอง",
                "สำนักปลัด กองคลัง กองช่าง กองการศึกษา",
                "สำนักปลัด กองคลัง กองช่าง กอง การศึกษา",
                "สำนักปลัด, กองคลัง, กองช่าง และกองการศึกษา"
            })
    void areAllDivisions(String words) {
        assertThat(responsible.read(words).divisions()).containsExactly(OFFICE, FINANCE, WORKS, EDUCATION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "สำนักปลัด/กองคลัง",
                "- สำนักปลัด\n- กองคลัง",
                "หัวหน้าสำนักปลัดและผู้อำนวยการกองคลัง",
                "เจ้าหน้าที่สำนักปลัดทุกคน ร่วมกับกองคลัง"
            })
    void areThoseNamed(String words) {
        assertThat(responsible.read(words).divisions()).containsExactly(OFFICE, FINANCE);
    }

    @Test
    void areDistinguishedFromTheOneWhoPutsThePartsTogether() {
        assertThat(responsible.read("กองช่าง กองการศึกษา และส่งมอบให้สำนักปลัดรวบรวม"))
                .isEqualTo(new Meant(orderedSet(WORKS, EDUCATION), Optional.empty(), Optional.of(OFFICE)))
                .matches(meant -> meant.reporting().equals(List.of(WORKS, EDUCATION, OFFICE)));
    }

    private static Set<DivisionId> orderedSet(DivisionId... divisions) {
        return new LinkedHashSet<>(List.of(divisions));
    }

    @ParameterizedTest
    @CsvSource({
        "ทุกภารกิจงานจัดทำข้อมูลในส่วนงานตนเอง และส่งมอบให้สำนักปลัดรวบรวม, ALL_DIVISIONS, division-naruang-office",
        "ทุกภารกิจงานจัดทำข้อมูล และส่งมอบให้เจ้าหน้าที่ผู้รับผิดชอบเผยแพร่ข้อมูลบนเว็บไซต์, ALL_DIVISIONS,",
        "ทุกกอง ส่งให้กองคลังเผยแพร่, ALL_DIVISIONS,",
        "เจ้าหน้าที่ทุกท่าน, ALL_STAFF,",
        "เจ้าหน้าที่ทุกคน นำส่งให้กองคลังสรุป, ALL_STAFF, division-naruang-finance",
        "สำนักปลัด กองคลัง กองช่าง กองการศึกษา, ,",
        "เจ้าหน้าที่สำนักปลัดทุกคน, ,"
    })
    void areEverybodyOnlyWhereTheWordsSaySo(
            String words, @Nullable Everyone everyone, @Nullable DivisionId coordinator) {
        assertThat(responsible.read(words).everyone()).isEqualTo(Optional.ofNullable(everyone));
        assertThat(responsible.read(words).coordinator()).isEqualTo(Optional.ofNullable(coordinator));
    }

    @Test
    void areNobodyInAnEmptyCell() {
        assertThat(responsible.read(" ")).isEqualTo(Meant.NOBODY);
    }

    @ParameterizedTest
    @CsvSource({
        "กองคลัง กองสาธารณสุข, กองสาธารณสุข",
        "นายกเทศมนตรี, นายกเทศมนตรี",
        "คลัง, คลัง",
        "เจ้าหน้าที่ผู้รับผิดชอบ, เจ้าหน้าที่ผู้รับผิดชอบ"
    })
    void areRefusedWhenAnybodyElseIsNamed(String words, String unknown) {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> responsible.read(words))
                .matches(rejection -> rejection.reason() == PlanSheetRejection.UNKNOWN_RESPONSIBLE)
                .matches(rejection -> rejection.arguments().equals(List.of(unknown)))
                .matches(rejection -> "responsible".equals(rejection.field()));
    }

    @Test
    void mayHaveNamesThatBeginWithOneAnother() {
        var finance = DivisionId.of(NARUANG, "financeandassets");
        var both = new Responsible(Map.of("กองคลัง", FINANCE, "กองคลังและพัสดุ", finance));

        assertThat(both.read("กองคลังและพัสดุ").divisions()).containsExactly(finance);
        assertThat(both.read("กองคลัง กองคลังและพัสดุ").divisions()).containsExactly(FINANCE, finance);
    }
}
