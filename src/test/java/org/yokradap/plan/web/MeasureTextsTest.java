package org.yokradap.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.people.api.AgencyId;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.MeasureProposed;
import org.yokradap.plan.api.MeasureRevised;
import org.yokradap.plan.api.StepAdded;
import org.yokradap.plan.api.StepRevised;
import org.yokradap.platform.WordDiff;
import org.yokradap.platform.WordDiff.Kind;
import org.yokradap.platform.WordDiff.Piece;

class MeasureTextsTest {
    private static final MeasureId MEASURE = MeasureId.of(AgencyId.ofCode("nadi"), new FiscalYear(2566), 1);
    private final MeasureTexts texts = new MeasureTexts();

    @Test
    void showHowAMeasureIsRevisedTextByText() {
        assertThat(texts.changedBy(new MeasureProposed(MEASURE, "IIT", "2", "", "การใช้งบประมาณ", "กองคลัง")))
                .isEmpty();
        assertThat(texts.changedBy(new MeasureRevised(MEASURE, "IIT", "2", "", "การใช้งบประมาณ", "กองคลัง กองช่าง")))
                .singleElement()
                .satisfies(pieces -> assertThat(pieces).contains(new Piece(Kind.SAME, "กองคลัง")))
                .satisfies(pieces -> assertThat(pieces).extracting(Piece::kind).contains(Kind.ADDED));
    }

    @Test
    void keepStepsApart() {
        texts.changedBy(new StepAdded(MEASURE, 1, "ประกาศ"));
        assertThat(texts.changedBy(new StepAdded(MEASURE, 2, "รายงาน"))).isEmpty();
        assertThat(texts.changedBy(new StepRevised(MEASURE, 1, "ประกาศ ณ ที่ทำการ")))
                .containsExactly(WordDiff.between("ประกาศ", "ประกาศ ณ ที่ทำการ"));
        assertThat(texts.changedBy(new StepRevised(MEASURE, 2, "รายงาน"))).isEmpty();
    }
}
