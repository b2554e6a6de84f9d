package org.yokradap.assessment.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yokradap.assessment.Example;
import org.yokradap.assessment.framework.YamlFrameworks;

class FrameworkDraftTest {
    private static final FrameworkId ITA_2569 = new FrameworkId("ita-2569");

    @Test
    void ofTheYearAfterTakesOverAllButWhatIsKnownToChange() {
        Framework draft = FrameworkDraft.of(ITA_2569, Example.ita(2568), "not verified");
        assertThat(draft.id()).isEqualTo(ITA_2569);
        assertThat(draft.name()).endsWith("ประจำปีงบประมาณ พ.ศ. 2569");
        assertThat(draft.instruments()).isEqualTo(Example.ita(2568).instruments());
        assertThat(draft.levels()).isEqualTo(Example.ita(2568).levels());
        assertThat(draft.measuresDocuments()).extracting(it -> it.item().code()).containsExactly("O25", "O26");
        assertThat(draft.nextYear()).isEmpty();
        assertThat(draft.unverified()).isEqualTo(List.of("not verified"));
    }

    @Test
    void ofAnotherProgrammeOrYearKeepsTheCodesOfTheDocuments() {
        assertThat(FrameworkDraft.of(new FrameworkId("school-2569"), Example.ita(2568), "note")
                        .measuresDocuments())
                .isEqualTo(Example.ita(2568).measuresDocuments());
    }

    @Test
    void isATextThatCanBeRead() {
        var yaml = new YamlFrameworks();
        for (Framework from : Example.FRAMEWORKS.all()) {
            Framework draft = FrameworkDraft.of(new FrameworkId("school-2570"), from, "ยังไม่ได้ตรวจ");
            assertThat(yaml.read(yaml.write(draft), Example.FRAMEWORKS)).isEqualTo(draft);
        }
    }
}
