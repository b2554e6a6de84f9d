package org.yokradap.assessment.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Map;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.yokradap.assessment.Example;
import org.yokradap.assessment.api.AgencyFrameworkId;
import org.yokradap.assessment.api.Framework;
import org.yokradap.assessment.api.FrameworkId;
import org.yokradap.assessment.api.FrameworkInFull;
import org.yokradap.assessment.api.FrameworkList;
import org.yokradap.assessment.api.FrameworkPublished;
import org.yokradap.assessment.api.FrameworkRejection;
import org.yokradap.assessment.api.FrameworkShelf;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.framework.YamlFrameworks;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.OfficerId;
import org.yokradap.platform.Rejection;
import org.yokradap.platform.Signature;
import org.yokradap.platform.ViewStore;
import org.yokradap.platform.testing.TestDatabase;

/** Editions go in as events, frameworks come out. */
class FrameworkEditionsIT {
    private static final String AT = "2023-01-20T02:00:00Z";
    private static final AgencyId NARUANG = AgencyId.ofCode("naruang");
    private static final AgencyId NADI = AgencyId.ofCode("nadi");
    private static final OfficerId ADMINISTRATOR = OfficerId.of(NARUANG, "9");
    private static final FrameworkId ITA_2565 = new FrameworkId("ita-2565");
    private static final FrameworkId SCHOOL = new FrameworkId("school-2565");
    private static final String CORRECTED = Example.text(2565).replace("O1: โครงสร้าง", "O1: ผังองค์กร");
    private static final String AGAIN = CORRECTED.replace("pass-mark: 85", "pass-mark: 80");

    private final YamlFrameworks yaml = new YamlFrameworks();
    private ViewStore store = store();
    private FrameworksProjection projection = new FrameworksProjection(store);
    private FrameworkShelf shelf = shelf();
    private long sequence;

    private static ViewStore store() {
        Map<String, String> settings = TestDatabase.current().freshStore();
        var database = new DriverManagerDataSource(
                settings.getOrDefault("spring.datasource.url", ""),
                settings.getOrDefault("spring.datasource.username", "sa"),
                settings.getOrDefault("spring.datasource.password", ""));
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .target("7")
                .load()
                .migrate();
        return new ViewStore(database);
    }

    @BeforeEach
    void anew() {
        store = store();
        projection = new FrameworksProjection(store);
        shelf = shelf();
        sequence = 0;
    }

    private FrameworkShelf shelf() {
        return new FrameworkEditions(store, Example.FRAMEWORKS, yaml);
    }

    private FrameworkArchive archive() {
        return new FrameworkArchive(store, Example.FRAMEWORKS, shelf, yaml);
    }

    private void published(AgencyId agency, FrameworkId framework, int edition, String text) throws Exception {
        var event = new FrameworkPublished(AgencyFrameworkId.of(agency, framework), edition, text, "reason " + edition);
        new AnnotationEventHandlerAdapter(projection)
                .handle(new GenericDomainEventMessage<>(
                        "AgencyFramework",
                        event.agencyFrameworkId().value(),
                        sequence++,
                        event,
                        MetaData.with(Signature.AT, AT).and(Actor.OFFICER, ADMINISTRATOR.value())));
    }

    private String nameOfO1(AgencyId agency) {
        Framework framework = shelf.of(agency).find(ITA_2565).orElseThrow();
        return framework.part(new Subject("O1")).orElseThrow().name();
    }

    @Nested
    class TheShelf {
        @Test
        void holdsWhatWasDeliveredWhileNothingIsPublished() {
            assertThat(shelf.of(NARUANG).all()).isEqualTo(Example.FRAMEWORKS.all());
        }

        @Test
        void holdsTheNewestEditionForItsAgencyAlone() throws Exception {
            published(NARUANG, ITA_2565, 1, CORRECTED);
            assertThat(nameOfO1(NARUANG)).isEqualTo("ผังองค์กร");
            assertThat(nameOfO1(NADI)).isEqualTo("โครงสร้าง");

            published(NARUANG, ITA_2565, 2, AGAIN);
            assertThat(shelf.of(NARUANG).find(ITA_2565).orElseThrow().passMark())
                    .hasToString("80.00");
            assertThat(shelf.of(NADI).find(ITA_2565)).isEqualTo(Example.FRAMEWORKS.find(ITA_2565));
        }

        @Test
        void holdsWhatAnAgencyAddedAmongTheDelivered() throws Exception {
            published(NARUANG, SCHOOL, 1, Example.text(2565).replace("id: ita-2565", "id: school-2565"));
            assertThat(shelf.of(NARUANG).all())
                    .extracting(it -> it.id().value())
                    .hasSize(8)
                    .endsWith("ita-2568", "school-2565");
            assertThat(shelf.of(NADI).find(SCHOOL)).isEmpty();
        }

        @Test
        void judgesByTheNewestEditionThatCanBeRead() throws Exception {
            published(NARUANG, ITA_2565, 1, CORRECTED);
            published(NARUANG, ITA_2565, 2, "id: nothing that can be read");
            assertThat(nameOfO1(NARUANG)).isEqualTo("ผังองค์กร");
        }

        @Test
        void ofAnotherNodeShowsAnEditionAtOnce() throws Exception {
            FrameworkShelf other = shelf();
            assertThat(other.of(NARUANG).find(ITA_2565)).isPresent();
            published(NARUANG, ITA_2565, 1, AGAIN);
            assertThat(other.of(NARUANG).find(ITA_2565).orElseThrow().passMark())
                    .hasToString("80.00");
        }

        @Test
        void isTheSameDuringAReplayAndAfterIt() throws Exception {
            published(NARUANG, ITA_2565, 1, CORRECTED);
            published(NARUANG, ITA_2565, 2, AGAIN);
            var before = archive().answer(new FrameworkInFull(NARUANG, ITA_2565));
            projection.keep();
            assertThat(archive().answer(new FrameworkInFull(NARUANG, ITA_2565))).isEqualTo(before);
            published(NARUANG, ITA_2565, 1, CORRECTED);
            assertThat(archive().answer(new FrameworkInFull(NARUANG, ITA_2565))).isEqualTo(before);
            published(NARUANG, ITA_2565, 2, AGAIN);
            assertThat(archive().answer(new FrameworkInFull(NARUANG, ITA_2565))).isEqualTo(before);
        }
    }

    @Nested
    class TheHistory {
        @Test
        void beginsWithTheDeliveredEdition() {
            var view = archive().answer(new FrameworkInFull(NARUANG, ITA_2565));
            assertThat(view.editions()).hasSize(1);
            assertThat(view.newest().number()).isZero();
            assertThat(view.newest().text()).isEqualTo(Example.text(2565));
            assertThat(view.newest().publication()).isEmpty();
        }

        @Test
        void saysWhoPublishedWhatWhenAndWhy() throws Exception {
            published(NARUANG, ITA_2565, 1, CORRECTED);
            published(NARUANG, ITA_2565, 2, AGAIN);
            var view = archive().answer(new FrameworkInFull(NARUANG, ITA_2565));
            assertThat(view.editions()).extracting(it -> it.number()).containsExactly(2, 1, 0);
            assertThat(view.newest().publication())
                    .contains(new FrameworkInFull.Publication(Instant.parse(AT), ADMINISTRATOR, "reason 2"));
            assertThat(view.editions().get(0).changes())
                    .extracting(it -> it.kind().name())
                    .containsExactly("PASS_MARK");
            assertThat(view.editions().get(1).changes())
                    .extracting(it -> it.kind() + " " + it.what())
                    .containsExactly("RENAMED O1");
        }

        @Test
        void ofWhatTheAgencyAddedBeginsWithItsFirstEdition() throws Exception {
            published(NARUANG, SCHOOL, 1, Example.text(2565).replace("id: ita-2565", "id: school-2565"));
            var view = archive().answer(new FrameworkInFull(NARUANG, SCHOOL));
            assertThat(view.editions()).extracting(it -> it.number()).containsExactly(1);
        }

        @Test
        void ofAFrameworkThatTheAgencyDoesNotHaveIsRefused() throws Exception {
            published(NADI, SCHOOL, 1, Example.text(2565).replace("id: ita-2565", "id: school-2565"));
            assertThatExceptionOfType(Rejection.class)
                    .isThrownBy(() -> archive().answer(new FrameworkInFull(NARUANG, SCHOOL)))
                    .matches(it -> it.reason() == FrameworkRejection.NO_FRAMEWORK);
        }
    }

    @Test
    void theListHasTheNewestYearFirst() throws Exception {
        published(NARUANG, SCHOOL, 1, Example.text(2565).replace("id: ita-2565", "id: school-2565"));
        published(NARUANG, ITA_2565, 1, CORRECTED);
        assertThat(archive().answer(new FrameworkList(NARUANG)).rows())
                .extracting(it -> it.framework().id() + " " + it.edition())
                .containsExactly(
                        "ita-2568 0",
                        "ita-2567 0",
                        "ita-2566 0",
                        "ita-2565 1",
                        "school-2565 1",
                        "ita-2564 0",
                        "ita-2563 0",
                        "ita-2562 0");
    }
}
