package org.yokradap.assessment.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yokradap.assessment.api.Framework;
import org.yokradap.assessment.api.FrameworkId;
import org.yokradap.assessment.api.Instrument;
import org.yokradap.assessment.api.MeasuresDocument;
import org.yokradap.assessment.api.Part;
import org.yokradap.assessment.api.Subject;

class FrameworkFilesTest {
    private final FrameworkFiles files = new FrameworkFiles();
    private final Framework ita2565 = framework(2565);

    private Framework framework(int fiscalYear) {
        return files.find(FrameworkId.of("ita", fiscalYear)).orElseThrow();
    }

    private List<String> above(String code) {
        return ita2565.above(new Subject(code)).stream().map(Subject::code).toList();
    }

    @Test
    void holdTheYears2562To2568() {
        assertThat(files.all())
                .extracting(it -> it.id().fiscalYear())
                .containsExactly(2562, 2563, 2564, 2565, 2566, 2567, 2568);
    }

    @Test
    void of2565KnowEveryQuestionAndItem() {
        assertThat(ita2565.instruments()).allMatch(Instrument::isComplete);
        assertThat(ita2565.parts().map(Part::code).filter(it -> it.detail() == Subject.Detail.ITEM))
                .hasSize(30 + 15 + 43);
        assertThat(ita2565.parts()
                        .filter(it -> it.code().code().startsWith("O"))
                        .map(Part::name))
                .doesNotContain("");
    }

    @Test
    void of2565PutEveryItemInItsPlace() {
        assertThat(above("i7")).containsExactly("2", "IIT");
        assertThat(above("i18")).containsExactly("3", "IIT");
        assertThat(above("i19")).containsExactly("4", "IIT");
        assertThat(above("e15")).containsExactly("8", "EIT");
        assertThat(above("O17")).containsExactly("9.2", "9", "OIT");
        assertThat(above("O20")).containsExactly("9.3", "9", "OIT");
        assertThat(above("O43")).containsExactly("10.2", "10", "OIT");
        assertThat(above("10.1")).containsExactly("10", "OIT");
        assertThat(above("IIT")).isEmpty();
        assertThat(above("O44")).isEmpty();
    }

    @Test
    void ofOtherYearsSayWhatIsNotKnownAndTakeItemsByTheirLetterOnly() {
        assertThat(files.all()).filteredOn(it -> !it.equals(ita2565)).allSatisfy(it -> {
            assertThat(it.unverified())
                    .isNotEmpty()
                    .as("in the language of the framework itself")
                    .allMatch(note -> note.codePoints().anyMatch(c -> c >= 0x0E01 && c <= 0x0E5B));
            assertThat(it.knows(new Subject("O50"))).isTrue();
            assertThat(it.knows(new Subject("9.2"))).isTrue();
            assertThat(it.knows(new Subject("x1"))).isFalse();
            assertThat(it.knows(new Subject("11"))).isFalse();
        });
        assertThat(ita2565.knows(new Subject("O44"))).isFalse();
        assertThat(ita2565.knows(new Subject("9.6"))).isFalse();
    }

    @Test
    void markCodesThatWereRecalled() {
        assertThat(framework(2566).measuresDocuments()).noneMatch(MeasuresDocument::recalled);
        assertThat(framework(2567).measuresDocuments())
                .allMatch(MeasuresDocument::recalled)
                .extracting(it -> it.item().code())
                .containsExactly("O34", "O35");
    }

    @Test
    void followTheAnnualReportIntoTheNextYear() {
        assertThat(ita2565.nextYear()).containsEntry(new Subject("O12"), new Subject("O13"));
    }

    @Test
    void countAnInstrumentBelowTheMarkAsAWeaknessFrom2566() {
        assertThat(ita2565.rules().instrumentBelow()).isEmpty();
        assertThat(framework(2566).rules().instrumentBelow()).isPresent();
    }

    @Test
    void keepTheWordsOfTheirFiles() {
        assertThat(files.text(ita2565.id()).orElseThrow())
                .startsWith("# ITA of fiscal year 2565")
                .contains("id: ita-2565");
        assertThat(files.text(FrameworkId.of("ita", 2570))).isEmpty();
    }

    @Test
    void nameFileAndLineOfEverythingThatIsWrong() {
        String text = files.text(ita2565.id()).orElseThrow().replace("pass-mark: 85", "pass-mark: 850");
        assertThatExceptionOfType(InvalidFrameworkFile.class)
                .isThrownBy(
                        () -> new FrameworkFiles(Map.of("ita-2565.yaml", text.replace("weight: 40", "weight: all"))))
                .withMessage("ita-2565.yaml:4: “850” must be a number from 0 to 100 with at most 15 decimals\n"
                        + "ita-2565.yaml:93: “all” must be a number from 0 to 100 with at most 15 decimals");
    }

    @Test
    void bearTheNamesOfTheirFrameworks() {
        String text = files.text(ita2565.id()).orElseThrow();
        assertThatExceptionOfType(InvalidFrameworkFile.class)
                .isThrownBy(() -> new FrameworkFiles(Map.of("ita-2566.yaml", text)))
                .withMessage("ita-2566.yaml:1: the file of ita-2565 must bear its name");
    }

    @Test
    void fitTheYearsBeside() {
        String next = files.text(FrameworkId.of("ita", 2566)).orElseThrow();
        String text = files.text(ita2565.id()).orElseThrow().replace("O12: O13", "O12: x13");
        assertThatExceptionOfType(InvalidFrameworkFile.class)
                .isThrownBy(() -> new FrameworkFiles(Map.of("ita-2565.yaml", text, "ita-2566.yaml", next)))
                .withMessageContaining("ita-2565.yaml:185: The framework ita-2566 has no x13");
    }
}
