package org.yokradap.plan.write;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomTypeSafeMatcher;
import org.jspecify.annotations.Nullable;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.calendar.Period;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.DivisionId;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.AgencyHolidays;
import org.yokradap.plan.api.DueSlot;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.ObligationId;
import org.yokradap.plan.api.ReportedSlots;
import org.yokradap.plan.api.SlotBook;
import org.yokradap.plan.api.SlotId;
import org.yokradap.plan.api.SupervisionDuty;
import org.yokradap.plan.api.UndatedDuty;
import org.yokradap.platform.Rejection;
import org.yokradap.platform.Signature;

/**
 * Where commands about a plan are decided, on the 20th of January 2023: what is due and what was reported is what a test puts
 * there.
 */
final class PlanOffice implements SlotBook, ReportedSlots, AgencyHolidays {
    static final AgencyId NARUANG = AgencyId.ofCode("naruang");
    static final FiscalYear YEAR = new FiscalYear(2566);
    static final MeasureId ID = MeasureId.of(NARUANG, YEAR, 5);
    static final DivisionId FINANCE = DivisionId.of(NARUANG, "finance");
    static final DivisionId WORKS = DivisionId.of(NARUANG, "works");
    static final DivisionId FOREIGN = DivisionId.of(AgencyId.ofCode("nadi"), "finance");
    static final LocalDate TODAY = LocalDate.of(2023, 1, 20);
    static final YearMonth JANUARY = YearMonth.of(2023, 1);

    static final MetaData HEAD_OF_OFFICE = signed(Role.HEAD_OF_OFFICE, Optional.empty());
    static final MetaData HEAD_OF_FINANCE = signed(Role.DIVISION_HEAD, Optional.of(FINANCE));
    static final MetaData HEAD_OF_WORKS = signed(Role.DIVISION_HEAD, Optional.of(WORKS));

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-01-20T02:00:00Z"), ZoneId.of("Asia/Bangkok"));

    final List<DueSlot> slots = new ArrayList<>();
    final Set<SlotId> reported = new HashSet<>();
    final Set<LocalDate> holidays = new HashSet<>();

    private static MetaData signed(Role role, Optional<DivisionId> division) {
        return MetaData.from(new Actor(OfficerId.of(NARUANG, "somebody"), role, NARUANG, division).toMetadata());
    }

    /** One with a post of his own who acts for others, speaking in his own. */
    static MetaData signed(Actor.Capacity... capacities) {
        return MetaData.from(new Actor(OfficerId.of(NARUANG, "somebody"), NARUANG, List.of(capacities)).toMetadata());
    }

    <T> AggregateTestFixture<T> fixture(Class<T> aggregate, Object... ports) {
        var fixture = new AggregateTestFixture<>(aggregate);
        fixture.registerInjectableResource(CLOCK);
        fixture.registerInjectableResource(this);
        for (Object port : ports) fixture.registerInjectableResource(port);
        fixture.registerCommandHandlerInterceptor(new CorrelationDataInterceptor<>(new SimpleCorrelationDataProvider(
                Actor.OFFICER, Actor.ROLE, Signature.AGENCY, Actor.DIVISION, Actor.ACTING_FOR, Actor.POST)));
        fixture.registerParameterResolverFactory(new Speaker());
        return fixture;
    }

    /** A month's report of a division on a duty of the measure, due on the month's last day. */
    static DueSlot monthly(int duty, DivisionId division, YearMonth month) {
        return slot(duty, division, Period.month(month), month.atEndOfMonth());
    }

    static DueSlot slot(int duty, DivisionId division, Period period, LocalDate due) {
        return new DueSlot(
                SlotId.of(ObligationId.of(ID, duty), division, period),
                ID,
                duty,
                "รายงานทุกเดือน",
                "งบประมาณ",
                division,
                period,
                due);
    }

    /** Puts a slot in the book that has been reported on. */
    SlotId reported(DueSlot slot) {
        slots.add(slot);
        reported.add(slot.id());
        return slot.id();
    }

    static void refused(ResultValidator<?> result, Rejection.Reason reason, String field) {
        result.expectNoEvents().expectException(new CustomTypeSafeMatcher<Rejection>("refused: " + reason) {
            @Override
            protected boolean matchesSafely(Rejection rejection) {
                return rejection.reason().equals(reason)
                        && field.equals(Objects.requireNonNullElse(rejection.field(), ""));
            }
        });
    }

    static void changesNothing(ResultValidator<?> result) {
        result.expectSuccessfulHandlerExecution().expectNoEvents();
    }

    @Override
    public Optional<DueSlot> find(SlotId id) {
        return slots.stream().filter(slot -> slot.id().equals(id)).findFirst();
    }

    @Override
    public List<DueSlot> of(AgencyId agency, FiscalYear year) {
        return slots.stream()
                .filter(slot -> slot.measure().agency().equals(agency)
                        && slot.measure().fiscalYear().equals(year))
                .toList();
    }

    @Override
    public List<DueSlot> of(ObligationId duty, DivisionId division) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<DueSlot> of(MeasureId measure) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<DueSlot> find(Collection<SlotId> ids) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<DueSlot> dueBetween(Collection<AgencyId> agencies, LocalDate from, LocalDate to) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<UndatedDuty> undated(AgencyId agency, FiscalYear year) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<SupervisionDuty> supervision(AgencyId agency, FiscalYear year) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<SlotId> among(Collection<SlotId> asked) {
        return asked.stream().filter(reported::contains).collect(Collectors.toSet());
    }

    @Override
    public Set<LocalDate> of(AgencyId agency) {
        return holidays;
    }

    /** As the application does it: whoever signed the message. */
    private static final class Speaker implements ParameterResolverFactory {
        @Override
        public @Nullable ParameterResolver<Actor> createInstance(
                Executable executable, Parameter[] parameters, int parameterIndex) {
            if (parameters[parameterIndex].getType() != Actor.class) return null;
            return new ParameterResolver<>() {
                @Override
                public Actor resolveParameterValue(Message<?> message) {
                    return Actor.from(message.getMetaData()).orElseThrow();
                }

                @Override
                public boolean matches(Message<?> message) {
                    return true;
                }
            };
        }
    }
}
