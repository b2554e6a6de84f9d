package org.yokradap.roles;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.multipart.MultipartFile;
import org.yokradap.assessment.api.AgencyFrameworkId;
import org.yokradap.assessment.api.AsWritten;
import org.yokradap.assessment.api.AssessmentId;
import org.yokradap.assessment.api.FindingKey;
import org.yokradap.assessment.api.FrameworkId;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.WeaknessRules;
import org.yokradap.calendar.DuePolicy;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.calendar.Timing;
import org.yokradap.followup.Municipality;
import org.yokradap.followup.api.FileDigest;
import org.yokradap.followup.api.LinkChecksId;
import org.yokradap.followup.api.ReportId;
import org.yokradap.followup.api.RoundId;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.DivisionId;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.CalendarId;
import org.yokradap.plan.api.DueRule;
import org.yokradap.plan.api.MeasureCommand;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.ObligationId;
import org.yokradap.plan.api.PlanId;
import org.yokradap.plan.api.SlotId;
import org.yokradap.reminder.api.MailId;
import org.yokradap.reminder.api.ReminderPolicy;
import org.yokradap.reminder.api.RemindersId;

/**
 * Values for everything that a command, a query or a request asks for, of one agency. A value is found by its type, a text by the
 * name of its field. When a message or a route with something new in it fails here, add its value to {@link #known} or
 * {@link #TEXTS}.
 */
final class Samples {
    private static final LocalDate DAY = LocalDate.of(2023, 1, 25);

    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("address", "somebody@example.org"),
            Map.entry("url", "https://example.org/proof"),
            Map.entry("score", "80"),
            Map.entry("overall", "80"),
            Map.entry("level", "A"),
            Map.entry("subject", "i2"),
            Map.entry("year", "2565"),
            Map.entry("period", "2023-03"),
            Map.entry("due", "2023-04-30"),
            Map.entry("chain", "EITHER"),
            Map.entry("itemsScoredZero", "true"),
            Map.entry("order", "APPROVE"),
            Map.entry("day", "25 ม.ค. 2566"),
            Map.entry("role", "AUDITOR"),
            Map.entry("digest", "0"),
            Map.entry("format", "csv"),
            Map.entry("instrument", "IIT"),
            Map.entry("indicator", "2"),
            Map.entry("id", "ita-2565"),
            Map.entry("from", "25 ม.ค. 2566"),
            Map.entry("to", "26 ม.ค. 2566"),
            Map.entry("since", "25 ม.ค. 2566"),
            Map.entry("until", "26 ม.ค. 2566"),
            Map.entry("first", "25 ม.ค. 2566"),
            Map.entry("last", "26 ม.ค. 2566"),
            Map.entry("words", "ทุกเดือน"),
            Map.entry("reporting", "ทุกเดือน"),
            Map.entry("lines", "25 ม.ค. 2566 วันหยุดพิเศษ"),
            Map.entry("round", ""),
            Map.entry("shown", ""),
            Map.entry("where", "memo"),
            Map.entry("indicatorBelow", "85"),
            Map.entry("urgentLowest", "3"),
            Map.entry("questionBelow", "85"),
            Map.entry("itemBelow", "100"),
            Map.entry("instrumentBelow", "85"),
            Map.entry("exact", ""),
            Map.entry("daysBefore", "7"),
            Map.entry("daysLate", "1"),
            Map.entry("daysBetweenLater", "7"),
            Map.entry("workingDaysUndecided", "3"),
            Map.entry("workingDaysReturned", "3"),
            Map.entry("escalatedLate", "7"),
            Map.entry("escalatedUndecided", "5"),
            Map.entry("escalatedReturned", "5"),
            Map.entry("pasted", ""),
            Map.entry("content", ""),
            Map.entry("token", "nothing-is-known-of-this-token"),
            Map.entry("understood", "true"),
            Map.entry("unread", ""));

    private final Municipality agency;
    private final Map<Type, Object> known = new HashMap<>();
    private final Map<String, Samples> foreign = new HashMap<>();

    Samples(Municipality agency) {
        this.agency = agency;
        var manual = agency.manual(agency.finance());
        known.put(AgencyId.class, agency.id());
        known.put(DivisionId.class, agency.finance());
        known.put(OfficerId.class, spare());
        known.put(AssessmentId.class, AssessmentId.of(agency.id(), 2565));
        known.put(FrameworkId.class, new FrameworkId("ita-2565"));
        known.put(AgencyFrameworkId.class, AgencyFrameworkId.of(agency.id(), new FrameworkId("ita-2565")));
        known.put(Subject.class, Subject.parse("i2"));
        known.put(Score.class, new Score(new BigDecimal("80")));
        known.put(AsWritten.class, AsWritten.NOTHING);
        known.put(FindingKey.class, FindingKey.of("coverage-gap", List.of("i2")));
        known.put(
                WeaknessRules.class,
                new WeaknessRules(Optional.empty(), 3, Optional.empty(), Optional.empty(), false, Optional.empty()));
        known.put(MeasureId.class, agency.publicity());
        known.put(ObligationId.class, ObligationId.of(agency.publicity(), 1));
        known.put(SlotId.class, manual);
        known.put(ReportId.class, ReportId.of(manual));
        known.put(FileDigest.class, new FileDigest("0".repeat(64)));
        known.put(PlanId.class, PlanId.of(agency.id(), Municipality.YEAR));
        known.put(CalendarId.class, CalendarId.of(agency.id()));
        known.put(DueRule.class, DueRule.STANDARD);
        known.put(RoundId.class, RoundId.of(agency.id(), YearMonth.of(2022, 11)));
        known.put(LinkChecksId.class, LinkChecksId.of(agency.id()));
        known.put(RemindersId.class, RemindersId.of(agency.id()));
        known.put(ReminderPolicy.class, ReminderPolicy.standard());
        known.put(MailId.class, MailId.of(agency.id(), DAY, "divisionhead"));
        known.put(FiscalYear.class, Municipality.YEAR);
        known.put(Timing.class, Timing.monthly());
        known.put(YearMonth.class, YearMonth.of(2022, 11));
        known.put(LocalDate.class, DAY);
        known.put(Role.class, Role.AUDITOR);
        known.put(DuePolicy.OnHoliday.class, DuePolicy.OnHoliday.KEEP);
        known.put(DueRule.Monthly.class, DueRule.Monthly.DAY_OF_NEXT_MONTH);
        known.put(URI.class, URI.create("/"));
        known.put(String.class, "x");
        known.put(int.class, 1);
        known.put(Integer.class, 1);
        known.put(long.class, 1L);
        known.put(boolean.class, false);
        known.put(Boolean.class, false);
        known.put(MultipartFile.class, "a,b\n1,2\n");
        known.put(MeasureCommand.class, new MeasureCommand.AnswerWeaknesses(agency.publicity(), List.of()));
    }

    /** Holds a post for whatever is done to an officer, so that nobody else's rights change by it. */
    OfficerId spare() {
        return OfficerId.of(agency.id(), "spare");
    }

    OfficerId otherSpare() {
        return OfficerId.of(agency.id(), "sparetoo");
    }

    Municipality agency() {
        return agency;
    }

    /** A message with a value in each component. */
    Object message(Class<?> type) {
        try {
            var components = type.getRecordComponents();
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(components)
                    .map(component -> value(component.getGenericType(), component.getName(), true))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No sample of " + type + "; see " + Samples.class, e);
        }
    }

    /** What stands in a document or a form for a field: ids as themselves, records as maps. */
    Object field(Type type, String name) {
        return value(type, name, false);
    }

    Map<String, Object> document(Class<?> type) {
        var fields = new LinkedHashMap<String, Object>();
        for (var component : type.getRecordComponents())
            fields.put(component.getName(), field(component.getGenericType(), component.getName()));
        return fields;
    }

    /** The same, but the field of this name, wherever it is, is the other agency's. */
    Samples with(String name, Samples other) {
        var mixed = new Samples(agency);
        mixed.known.putAll(known);
        mixed.foreign.put(name, other);
        return mixed;
    }

    /** A value that only a running application can tell. */
    void know(Type type, Object value) {
        known.put(type, value);
    }

    private Object value(Type type, String name, boolean built) {
        var owner = foreign.get(name);
        if (owner != null) return owner.value(type, name, built);
        if (type == OfficerId.class && name.equals("absent")) return otherSpare();
        if (type == int.class && name.equals("year")) return 2565;
        if (type == String.class) return text(name);
        if (type == AsWritten.class && !built) return Map.of();
        if (type.getTypeName().endsWith("Reporting$Open")) return known.get(ReportId.class) + ":0";
        if (known.containsKey(type)) return known.get(type);
        if (type instanceof ParameterizedType generic) {
            var inner = value(generic.getActualTypeArguments()[0], name, built);
            if (generic.getRawType() == Optional.class) return built ? Optional.of(inner) : inner;
            if (generic.getRawType() == Set.class) return built ? Set.of(inner) : List.of(inner);
            return List.of(inner);
        }
        if (type instanceof Class<?> plain && plain.isEnum()) return plain.getEnumConstants()[0];
        if (type instanceof Class<?> plain && plain.isRecord()) return built ? message(plain) : document(plain);
        throw new IllegalStateException("No sample of " + type + " for " + name + "; add one to " + Samples.class);
    }

    private String text(String name) {
        return switch (name) {
            case "officer" -> spare().value();
            case "absent" -> otherSpare().value();
            case "division" -> agency.finance().value();
            case "office", "agency" -> agency.id().value();
            case "mail" -> ((MailId) Objects.requireNonNull(known.get(MailId.class))).value();
            default -> TEXTS.getOrDefault(name, "ข้อความ");
        };
    }

    /** As it stands in an address or a form. */
    static String written(Object value) {
        return value instanceof Subject subject ? subject.code() : String.valueOf(value);
    }
}
