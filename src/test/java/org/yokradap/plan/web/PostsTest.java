package org.yokradap.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.Directory;
import org.yokradap.people.api.DivisionId;
import org.yokradap.plan.api.Everyone;
import org.yokradap.plan.api.PlanChange.Part;
import org.yokradap.platform.MessageFiles;
import org.yokradap.platform.Phrases;

class PostsTest {
    private static final AgencyId NARUANG = AgencyId.ofCode("naruang");

    private final Posts posts = new Posts(
            new Directory(
                    NARUANG,
                    "อบต.นารวง",
                    List.of(
                            new Directory.Division(DivisionId.of(NARUANG, "finance"), "กองคลัง"),
                            new Directory.Division(DivisionId.of(NARUANG, "works"), "กองช่าง")),
                    List.of()),
            new Phrases(MessageFiles.read()),
            Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource({
        "ALL_DIVISIONS, 'every division, also those added later'",
        "ALL_STAFF, 'all staff, also of divisions added later'"
    })
    void aMeasureForEverybodySaysSo(Everyone everyone, String said) {
        assertThat(posts.say(Part.DIVISIONS, everyone.name())).isEqualTo(said);
    }

    @Test
    void divisionsAreSaidByTheirNames() {
        assertThat(posts.say(Part.DIVISIONS, "works, finance")).isEqualTo("กองช่าง, กองคลัง");
        assertThat(posts.say(Part.COORDINATOR, "finance")).isEqualTo("กองคลัง");
    }

    @Test
    void aStepNamesTheDivisionThatDoesIt() {
        assertThat(posts.say(Part.STEP, "จัดทำคู่มือ\n(ฉบับเต็ม) (works)"))
                .isEqualTo("จัดทำคู่มือ\n(ฉบับเต็ม) (กองช่าง)");
        assertThat(posts.say(Part.STEP, "จัดทำคู่มือ (ฉบับเต็ม)")).isEqualTo("จัดทำคู่มือ (ฉบับเต็ม)");
        assertThat(posts.say(Part.STEP, "publish it (online)")).isEqualTo("publish it (online)");
    }

    @Test
    void whatIsNoDivisionHereStaysAsItIs() {
        assertThat(posts.say(Part.DIVISIONS, "Something else")).isEqualTo("Something else");
        assertThat(posts.say(Part.COORDINATOR, "closed")).isEqualTo("closed");
    }

    @ParameterizedTest
    @EnumSource(
            value = Part.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"DIVISIONS", "COORDINATOR", "STEP"})
    void wordsOfThePaperStayAsTheyAre(Part part) {
        assertThat(posts.say(part, "finance")).isEqualTo("finance");
    }
}
