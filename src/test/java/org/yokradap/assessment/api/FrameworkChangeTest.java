package org.yokradap.assessment.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yokradap.assessment.Example;
import org.yokradap.assessment.framework.YamlFrameworks;

class FrameworkChangeTest {
    private static final Framework BEFORE = Example.ita(2565);

    private static Framework read(String text) {
        return new YamlFrameworks().read(text, Frameworks.NONE);
    }

    private static List<String> changes(Framework after) {
        return FrameworkChange.between(BEFORE, after).stream()
                .map(it -> it.kind() + "|" + it.what() + "|" + it.before() + "|" + it.after())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "pass-mark: 85; pass-mark: 80; PASS_MARK||85.00|80.00",
                "O1: โครงสร้าง; O1: ผัง; RENAMED|O1|โครงสร้าง|ผัง",
                "i30: \"\"; i31: \"\"; REMOVED|i30|| / ADDED|i31||",
                "all-or-nothing: true; all-or-nothing: false; ALL_OR_NOTHING|OIT|true|false",
                "variants: [การใช้จ่ายงบประมาณ]; variants: []; VARIANTS|2|การใช้จ่ายงบประมาณ|",
                "name: การบริหารงาน; complete: false/            name: การบริหารงาน; COMPLETENESS|9.2|true|false",
                "key: a, from: 85; key: a, from: 85, every-instrument-from: 80; LEVEL|A|85.00|85.00 / 80.00",
                "urgent-lowest: 2; urgent-lowest: 3; RULE|urgent-lowest|2|3",
                "question-below: 85; item-below: 50; RULE|question-below|85.00| / RULE|item-below||50.00",
                "item: O43, content; item: O43, recalled: true, content; DOCUMENT|report|O43|O43 †",
                "O12: O13; O12: O14; NEXT_YEAR|O12|O13|O14",
                "O12: O13; O10: O11; NEXT_YEAR|O12|O13| / NEXT_YEAR|O10||O11",
                "ข้อความของข้อคำถามทุกข้อ; ข้อความของข้อคำถามบางข้อ; UNVERIFIED|ข้อความของข้อคำถามทุกข้อ ยกเว้น i7, i10 และ i12"
                        + "|ข้อความของข้อคำถามทุกข้อ ยกเว้น i7, i10 และ i12|"
                        + " / UNVERIFIED|ข้อความของข้อคำถามบางข้อ ยกเว้น i7, i10 และ i12|"
                        + "|ข้อความของข้อคำถามบางข้อ ยกเว้น i7, i10 และ i12"
            })
    void saysWhatDiffers(String right, String other, String expected) {
        String text = Example.text(2565);
        assertThat(text).contains(right);
        assertThat(String.join(
                        " / ", changes(read(text.replaceFirst(Pattern.quote(right), other.replace("/   ", "\n   "))))))
                .isEqualTo(expected);
    }

    @Test
    void saysWhatMovedAndWhichWeightsChanged() {
        String text = Example.text(2565)
                .replace("weight: 30\n    item-letter: i", "weight: 25\n    item-letter: i")
                .replace("weight: 40", "weight: 45")
                .replaceAll("(?m)^ +O17: .*\n", "")
                .replace("              O18:", "              O17: E-Service\n              O18:");
        assertThat(changes(read(text)))
                .containsExactly("WEIGHT|IIT|30.00|25.00", "WEIGHT|OIT|40.00|45.00", "MOVED|O17|9.2|9.3");
    }

    @Test
    void saysNothingAboutRemarks() {
        assertThat(changes(read(Example.text(2565) + "# seen\n"))).isEmpty();
    }
}
