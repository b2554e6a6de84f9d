package org.yokradap.followup.api;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.AgencyMessage;
import org.yokradap.people.api.AllowedTo;
import org.yokradap.people.api.DivisionId;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.ObligationId;
import org.yokradap.plan.api.SlotId;
import org.yokradap.platform.Query;

/**
 * Everything that can be asked about reports and rounds. Within an agency nothing of it is secret: a division may see how the
 * others stand.
 */
public sealed interface FollowupQuery<R> extends Query<R>, AgencyMessage {

    /**
     * What there is to do, of some divisions or of all; of the plan of this year and of what last year's left open.
     *
     * @param divisions whose work is asked for; empty for all
     * @param deciding whether what waits for a decision is asked for of all divisions nevertheless
     */
    @AllowedTo({
        Role.DIVISION_HEAD,
        Role.STAFF,
        Role.HEAD_OF_OFFICE,
        Role.CLERK,
        Role.MAYOR,
        Role.AUDITOR,
        Role.PROGRAMME_OFFICE
    })
    record MyWork(AgencyId agencyId, Set<DivisionId> divisions, boolean deciding, LocalDate today)
            implements FollowupQuery<Work> {}

    /** The tasks of a year's plan that pass the filter. */
    @AllowedTo({
        Role.DIVISION_HEAD,
        Role.STAFF,
        Role.HEAD_OF_OFFICE,
        Role.CLERK,
        Role.MAYOR,
        Role.AUDITOR,
        Role.PROGRAMME_OFFICE
    })
    record TaskList(AgencyId agencyId, FiscalYear year, LocalDate today, TaskFilter filter)
            implements FollowupQuery<Tasks> {}

    /** The tasks of a division, or of all, that are due in a month, of whatever year's plan: what was put off may be of another one. */
    @AllowedTo({
        Role.DIVISION_HEAD,
        Role.STAFF,
        Role.HEAD_OF_OFFICE,
        Role.CLERK,
        Role.MAYOR,
        Role.AUDITOR,
        Role.PROGRAMME_OFFICE
    })
    record DueIn(AgencyId agencyId, YearMonth month, Optional<DivisionId> division, LocalDate today)
            implements FollowupQuery<Tasks> {}

    /** One task and everything that was said about it. Refused with {@link ReportRejection#SLOT_UNKNOWN}. */
    @AllowedTo({
        Role.DIVISION_HEAD,
        Role.STAFF,
        Role.HEAD_OF_OFFICE,
        Role.CLERK,
        Role.MAYOR,
        Role.AUDITOR,
        Role.PROGRAMME_OFFICE
    })
    record ReportThread(SlotId slot, LocalDate today) implements FollowupQuery<Conversation> {
        @Override
        public AgencyId agencyId() {
            return slot.agency();
        }
    }

    /** What a division still owes of one duty. */
    @AllowedTo({
        Role.DIVISION_HEAD,
        Role.STAFF,
        Role.HEAD_OF_OFFICE,
        Role.CLERK,
        Role.MAYOR,
        Role.AUDITOR,
        Role.PROGRAMME_OFFICE
    })
    record OpenPeriods(ObligationId duty, DivisionId division, LocalDate today) implements FollowupQuery<OwedPeriods> {
        @Override
        public AgencyId agencyId() {
            return duty.measure().agency();
        }
    }

    /** One month before the executives. */
    @AllowedTo({
        Role.DIVISION_HEAD,
        Role.STAFF,
        Role.HEAD_OF_OFFICE,
        Role.CLERK,
        Role.MAYOR,
        Role.AUDITOR,
        Role.PROGRAMME_OFFICE
    })
    record RoundSheet(AgencyId agencyId, YearMonth month, LocalDate today) implements FollowupQuery<MonthSheet> {}

    /** How the closed months of a year fit to each other. */
    @AllowedTo({
        Role.DIVISION_HEAD,
        Role.STAFF,
        Role.HEAD_OF_OFFICE,
        Role.CLERK,
        Role.MAYOR,
        Role.AUDITOR,
        Role.PROGRAMME_OFFICE
    })
    record ClosedRounds(AgencyId agencyId, FiscalYear year) implements FollowupQuery<ClosedMonths> {}

    /** All months of a year: duty by division by month. */
    @AllowedTo({
        Role.DIVISION_HEAD,
        Role.STAFF,
        Role.HEAD_OF_OFFICE,
        Role.CLERK,
        Role.MAYOR,
        Role.AUDITOR,
        Role.PROGRAMME_OFFICE
    })
    record Rounds(AgencyId agencyId, FiscalYear year, LocalDate today) implements FollowupQuery<HeatMap> {}

    /**
     * Where in the agency's measures, reports and evidence these words are; without words, everything that passes the filter.
     *
     * @param most how many reports to find, and how much of the evidence, 1 to {@value #MOST}: each has to be laid on its due slot
     */
    @AllowedTo({
        Role.DIVISION_HEAD,
        Role.STAFF,
        Role.HEAD_OF_OFFICE,
        Role.CLERK,
        Role.MAYOR,
        Role.AUDITOR,
        Role.PROGRAMME_OFFICE
    })
    record Search(AgencyId agencyId, SearchWords words, SearchFilter filter, LocalDate today, int most)
            implements FollowupQuery<Found> {
        public static final int MOST = 2000;

        public Search {
            if (most < 1 || most > MOST) throw new IllegalArgumentException("Not from 1 to " + MOST + ": " + most);
        }
    }

    /** What a year asks of each division. */
    @AllowedTo({
        Role.DIVISION_HEAD,
        Role.STAFF,
        Role.HEAD_OF_OFFICE,
        Role.CLERK,
        Role.MAYOR,
        Role.AUDITOR,
        Role.PROGRAMME_OFFICE
    })
    record WorkloadOf(AgencyId agencyId, FiscalYear year, LocalDate today) implements FollowupQuery<Workload> {}

    /** Everything that was reported on a measure and decided. */
    @AllowedTo({
        Role.ADMINISTRATOR,
        Role.HEAD_OF_OFFICE,
        Role.DIVISION_HEAD,
        Role.STAFF,
        Role.CLERK,
        Role.MAYOR,
        Role.AUDITOR,
        Role.PROGRAMME_OFFICE
    })
    record ReportedOn(MeasureId measure) implements FollowupQuery<ReportsOnMeasure> {
        @Override
        public AgencyId agencyId() {
            return measure.agency();
        }
    }

    /**
     * Who opened which evidence, newest first.
     *
     * @param before what the answer before said that the older ones come before
     * @param limit how many, at most 200
     */
    @AllowedTo({Role.ADMINISTRATOR, Role.AUDITOR})
    record EvidenceAccessesBefore(AgencyId agencyId, long before, int limit)
            implements FollowupQuery<EvidenceAccesses> {}

    /** Whether the pages that reports name are looked at. */
    @AllowedTo({Role.ADMINISTRATOR, Role.AUDITOR})
    record LinkRulesOf(AgencyId agencyId) implements FollowupQuery<LinkRules> {}
}
