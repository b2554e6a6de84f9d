package org.yokradap.people.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yokradap.people.api.AccessRejection;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.AgencyMessage;
import org.yokradap.people.api.AllowedTo;
import org.yokradap.people.api.DivisionId;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Rejection;

/** In which of several posts somebody speaks, and that it is written down. */
class AccessCheckTest {
    private static final AgencyId NADI = AgencyId.ofCode("nadi");
    private static final DivisionId FINANCE = DivisionId.of(NADI, "finance");
    private static final DivisionId WORKS = DivisionId.of(NADI, "works");
    private static final OfficerId HEAD = OfficerId.of(NADI, "3");
    private static final Actor.Capacity OWN =
            new Actor.Capacity(Role.DIVISION_HEAD, Optional.of(FINANCE), Optional.empty());
    private static final Actor.Capacity FOR_WORKS =
            new Actor.Capacity(Role.DIVISION_HEAD, Optional.of(WORKS), Optional.of(OfficerId.of(NADI, "4")));
    private static final Actor.Capacity FOR_CLERK =
            new Actor.Capacity(Role.CLERK, Optional.empty(), Optional.of(OfficerId.of(NADI, "2")));
    private static final Actor ACTOR = new Actor(HEAD, NADI, List.of(OWN, FOR_WORKS, FOR_CLERK));

    @AllowedTo(Role.CLERK)
    private record Decide(AgencyId agencyId) implements AgencyMessage {}

    @AllowedTo(Role.MAYOR)
    private record Order(AgencyId agencyId) implements AgencyMessage {}

    @AllowedTo({Role.DIVISION_HEAD, Role.CLERK})
    private record Write(AgencyId agencyId, DivisionId division) implements AgencyMessage {
        @Override
        public Optional<DivisionId> spokenFor() {
            return Optional.of(division);
        }
    }

    private record ForNobody(AgencyId agencyId) implements AgencyMessage {}

    @Test
    void theOwnPostSpeaksWhereItMay() {
        assertThat(AccessCheck.check(new Write(NADI, FINANCE), ACTOR)).isEqualTo(ACTOR);
    }

    @Test
    void anothersPostSpeaksWhereOnlyThatMay() {
        var speaking = AccessCheck.check(new Decide(NADI), ACTOR);
        assertThat(speaking.role()).isEqualTo(Role.CLERK);
        assertThat(speaking.division()).isEmpty();
        assertThat(speaking.toMetadata())
                .containsEntry(Actor.OFFICER, HEAD.value())
                .containsEntry(Actor.ROLE, "CLERK")
                .containsEntry(Actor.ACTING_FOR, "officer-nadi-2")
                .containsEntry(Actor.POST, "DIVISION_HEAD")
                .doesNotContainKey(Actor.DIVISION);
    }

    @Test
    void thePostOfTheDivisionSpeaksForIt() {
        var speaking = AccessCheck.check(new Write(NADI, WORKS), ACTOR);
        assertThat(speaking.division()).contains(WORKS);
        assertThat(speaking.actingFor()).contains(OfficerId.of(NADI, "4"));
    }

    /** So that the event says for whom, and is no word of the office's on behalf of the division. */
    @Test
    void thePostOfTheDivisionSpeaksForItBeforeOneThatLooksAfterAll() {
        var clerkForWorks = new Actor(
                HEAD, NADI, List.of(new Actor.Capacity(Role.CLERK, Optional.empty(), Optional.empty()), FOR_WORKS));
        var speaking = AccessCheck.check(new Write(NADI, WORKS), clerkForWorks);
        assertThat(speaking.role()).isEqualTo(Role.DIVISION_HEAD);
        assertThat(speaking.actingFor()).contains(OfficerId.of(NADI, "4"));
        assertThat(AccessCheck.check(new Write(NADI, FINANCE), clerkForWorks)).isEqualTo(clerkForWorks);
    }

    @Test
    void onePostThatLooksAfterAllSpeaksBeforeThatOfAnotherDivision() {
        var financeForClerk = new Actor(HEAD, NADI, List.of(OWN, FOR_CLERK));
        assertThat(AccessCheck.check(new Write(NADI, WORKS), financeForClerk).role())
                .isEqualTo(Role.CLERK);
    }

    @Test
    void whatAnActorMayIsNotLostOnTheWay() {
        assertThat(Actor.from(ACTOR.toMetadata())).contains(ACTOR);
        var speaking = AccessCheck.check(new Decide(NADI), ACTOR);
        assertThat(Actor.from(speaking.toMetadata())).contains(speaking);
        assertThat(speaking.may(Role.DIVISION_HEAD)).isTrue();
        assertThat(speaking.heads(FINANCE)).isTrue();
    }

    @Test
    void noPostThatMayIsARefusal() {
        refuses(AccessRejection.NOT_YOUR_ROLE, new Order(NADI));
        refuses(AccessRejection.NOT_YOUR_ROLE, new ForNobody(NADI));
        refuses(AccessRejection.NOT_YOUR_AGENCY, new Decide(AgencyId.ofCode("nayia")));
        refuses(AccessRejection.NOT_YOUR_ROLE, "no message of ours");
    }

    private static void refuses(AccessRejection reason, Object message) {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> AccessCheck.check(message, ACTOR))
                .matches(rejection -> rejection.reason() == reason);
    }
}
