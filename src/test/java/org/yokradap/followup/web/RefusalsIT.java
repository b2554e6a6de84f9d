package org.yokradap.followup.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.followup.Municipality.PASSWORD;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yokradap.followup.Municipality;
import org.yokradap.followup.api.FollowupQuery.RoundSheet;
import org.yokradap.followup.api.Progress;
import org.yokradap.followup.api.ReportCommand;
import org.yokradap.followup.api.ReportCommand.ApproveReport;
import org.yokradap.followup.api.ReportCommand.AttachEvidence;
import org.yokradap.followup.api.ReportCommand.AttachFiles;
import org.yokradap.followup.api.ReportCommand.KeepTyped;
import org.yokradap.followup.api.ReportCommand.RemoveEvidence;
import org.yokradap.followup.api.ReportCommand.RemoveFile;
import org.yokradap.followup.api.ReportCommand.ReportProgress;
import org.yokradap.followup.api.ReportCommand.ReturnReport;
import org.yokradap.followup.api.ReportCommand.SubmitReport;
import org.yokradap.followup.api.ReportCommand.WithdrawReport;
import org.yokradap.followup.api.ReportId;
import org.yokradap.followup.api.ReportRejection;
import org.yokradap.followup.api.ReportState;
import org.yokradap.followup.api.RoundCommand;
import org.yokradap.followup.api.RoundCommand.CloseRound;
import org.yokradap.followup.api.RoundCommand.ReopenRound;
import org.yokradap.followup.api.RoundId;
import org.yokradap.followup.api.RoundRejection;
import org.yokradap.followup.api.TaskBook;
import org.yokradap.people.api.AccessRejection;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyCommand.ActFor;
import org.yokradap.people.api.AgencyCommand.EndActing;
import org.yokradap.people.api.AgencyCommand.SetDecisionChain;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.AgencyRejection;
import org.yokradap.people.api.DecisionChain;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.SlotId;
import org.yokradap.platform.Commands;
import org.yokradap.platform.MovableClock;
import org.yokradap.platform.Queries;
import org.yokradap.platform.Rejection;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.Browser;
import tools.jackson.databind.json.JsonMapper;

/** Whatever the follow-up refuses, it refuses through its interface for programs in words, and stores nothing. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalsIT {
    private static final Instant JANUARY_20 = Instant.parse("2023-01-20T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2023, 1, 20);
    private static final LocalDate MARCH_1 = LocalDate.of(2023, 3, 1);
    private static final Progress DONE = new Progress("ปิดประกาศ", 80);

    @Autowired
    private Commands commands;

    @Autowired
    private Queries queries;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TaskBook tasks;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JsonMapper json;

    @LocalServerPort
    private int port;

    /** How a report stands. In {@link #acting} its division's head acts for the clerk, and the head of office for the mayor. */
    enum On {
        NOTHING,
        A_DRAFT,
        A_SUBMITTED_ONE,
        ONE_TAKEN_BACK,
        A_RETURNED_ONE,
        AN_APPROVED_ONE,
        A_NEIGHBOURS,
        ITS_HEADS_OWN,
        ONE_TYPED_FOR_IT,
        ONE_FOR_THE_CLERK_FIRST,
        NO_SLOT
    }

    enum By {
        HEAD,
        HEAD_OF_WORKS,
        CLERK,
        MAYOR,
        AUDITOR,
        ADMINISTRATOR,
        HEAD_FOR_THE_CLERK,
        OFFICE_FOR_THE_MAYOR,
        MAYOR_AFTER_THE_CLERK
    }

    /**
     * @param path {@code {slot}} stands for the report's slot
     * @param body {@code {digest}} stands for the digest of what is before the executives
     * @param field named by the refusal; empty for none
     */
    record Attempt(Class<?> command, By by, On on, String path, String body, Rejection.Reason reason, String field) {
        @Override
        public String toString() {
            return command.getSimpleName() + " by " + by + " on " + on + ": " + reason;
        }
    }

    private Municipality agency = new Municipality(AgencyId.ofCode("nakhampa"));
    private Municipality acting = new Municipality(AgencyId.ofCode("nakhaolom"));
    private Municipality chained = new Municipality(AgencyId.ofCode("nakhiao"));
    private final Map<On, SlotId> slots = new EnumMap<>(On.class);

    @BeforeAll
    void settle() {
        clock.moveTo(JANUARY_20);
        agency = Municipality.register("nakhampa", commands, accounts);
        acting = Municipality.register("nakhaolom", commands, accounts);
        chained = Municipality.register("nakhiao", commands, accounts);
        write();
        decide();
        standIn();
        closeMonths();
    }

    private void write() {
        slots.put(On.NOTHING, agency.monthly(Month.SEPTEMBER));
        slots.put(On.A_DRAFT, agency.monthly(Month.OCTOBER));
        slots.put(On.A_SUBMITTED_ONE, agency.monthly(Month.NOVEMBER));
        slots.put(On.ONE_TAKEN_BACK, agency.monthly(Month.DECEMBER));
        slots.put(On.A_RETURNED_ONE, agency.monthly(Month.JANUARY));
        slots.put(On.AN_APPROVED_ONE, agency.monthly(Month.FEBRUARY));
        slots.put(On.A_NEIGHBOURS, acting.monthly(Month.OCTOBER));
        slots.put(On.ITS_HEADS_OWN, acting.monthly(Month.NOVEMBER));
        slots.put(On.ONE_TYPED_FOR_IT, acting.monthly(Month.DECEMBER));
        slots.put(On.ONE_FOR_THE_CLERK_FIRST, chained.monthly(Month.OCTOBER));
        slots.put(On.NO_SLOT, new SlotId("slot-nakhampa-2566-9-9-finance-2023-01"));
        var inHand = List.of(On.A_SUBMITTED_ONE, On.ONE_TAKEN_BACK, On.A_RETURNED_ONE, On.AN_APPROVED_ONE);
        report(On.A_DRAFT, agency.actor(Role.DIVISION_HEAD), false);
        inHand.forEach(on -> report(on, agency.actor(Role.DIVISION_HEAD), true));
        report(On.A_NEIGHBOURS, acting.actor(Role.DIVISION_HEAD), true);
        report(On.ITS_HEADS_OWN, acting.actor(Role.DIVISION_HEAD), true);
        report(On.ONE_TYPED_FOR_IT, acting.actor(Role.HEAD_OF_OFFICE), true);
    }

    private void decide() {
        commands.send(new WithdrawReport(id(On.ONE_TAKEN_BACK)), agency.actor(Role.DIVISION_HEAD));
        commands.send(
                new ReturnReport(id(On.A_RETURNED_ONE), digest(On.A_RETURNED_ONE), "ขอภาพ"), agency.actor(Role.CLERK));
        commands.send(new ApproveReport(id(On.AN_APPROVED_ONE), digest(On.AN_APPROVED_ONE)), agency.actor(Role.CLERK));
    }

    private void standIn() {
        actFor(acting.actor(Role.DIVISION_HEAD), acting.actor(Role.CLERK), acting, TODAY);
        actFor(acting.actor(Role.HEAD_OF_OFFICE), acting.actor(Role.MAYOR), acting, TODAY);
        actFor(agency.actor(Role.CLERK), agency.actor(Role.MAYOR), agency, MARCH_1);
        commands.send(
                new SetDecisionChain(chained.id(), DecisionChain.CLERK_THEN_MAYOR, TODAY),
                chained.actor(Role.ADMINISTRATOR));
        report(On.ONE_FOR_THE_CLERK_FIRST, chained.actor(Role.DIVISION_HEAD), true);
    }

    private void closeMonths() {
        var clerk = agency.actor(Role.CLERK);
        var november = YearMonth.of(2022, 11);
        var sheet = queries.ask(new RoundSheet(agency.id(), november, TODAY), clerk);
        commands.send(new CloseRound(RoundId.of(agency.id(), november), sheet.digest()), clerk);
    }

    @BeforeEach
    void onJanuary20() {
        clock.moveTo(JANUARY_20);
    }

    private void report(On on, Actor author, boolean submit) {
        commands.send(new ReportProgress(id(on), DONE, Optional.empty(), Optional.empty(), submit), author);
    }

    private void actFor(Actor officer, Actor absent, Municipality in, LocalDate from) {
        commands.send(
                new ActFor(in.id(), officer.officer(), absent.officer(), from, from.plusDays(9)),
                in.actor(Role.ADMINISTRATOR));
    }

    private ReportId id(On on) {
        return ReportId.of(slot(on));
    }

    private SlotId slot(On on) {
        return Objects.requireNonNull(slots.get(on));
    }

    private String digest(On on) {
        return tasks.find(slot(on), TODAY)
                .flatMap(task -> task.report().flatMap(ReportState::digest))
                .orElse("0");
    }

    private Actor actor(By by) {
        return switch (by) {
            case HEAD -> agency.actor(Role.DIVISION_HEAD);
            case HEAD_OF_WORKS -> agency.headOfWorks();
            case CLERK -> agency.actor(Role.CLERK);
            case MAYOR -> agency.actor(Role.MAYOR);
            case AUDITOR -> agency.actor(Role.AUDITOR);
            case ADMINISTRATOR -> agency.actor(Role.ADMINISTRATOR);
            case HEAD_FOR_THE_CLERK -> acting.actor(Role.DIVISION_HEAD);
            case OFFICE_FOR_THE_MAYOR -> acting.actor(Role.HEAD_OF_OFFICE);
            case MAYOR_AFTER_THE_CLERK -> chained.actor(Role.MAYOR);
        };
    }

    private static final String TEXT = "{\"text\": \"อื่น\", \"percent\": 50}";
    private static final String PAGE = "{\"url\": \"https://nakhampa.example/1\"}";
    private static final String SHOWN = "{\"digest\": \"{digest}\"}";
    private static final String OLD = "{\"digest\": \"0\"}";
    private static final String RETURN = "{\"digest\": \"{digest}\", \"comment\": \"ขอลิงก์\"}";

    private static Attempt progress(By by, On on, String body, Rejection.Reason reason, String field) {
        return new Attempt(ReportProgress.class, by, on, "/reports/{slot}/progress", body, reason, field);
    }

    private static Attempt evidence(By by, On on, String body, Rejection.Reason reason, String field) {
        return new Attempt(AttachEvidence.class, by, on, "/reports/{slot}/evidence", body, reason, field);
    }

    private static Attempt removal(By by, On on, Rejection.Reason reason, String field) {
        return new Attempt(RemoveEvidence.class, by, on, "/reports/{slot}/evidence/remove", PAGE, reason, field);
    }

    private static Attempt submit(By by, On on, Rejection.Reason reason, String field) {
        return new Attempt(SubmitReport.class, by, on, "/reports/{slot}/submit", "", reason, field);
    }

    private static Attempt withdraw(By by, On on, Rejection.Reason reason) {
        return new Attempt(WithdrawReport.class, by, on, "/reports/{slot}/withdraw", "", reason, "");
    }

    private static Attempt approve(By by, On on, String body, Rejection.Reason reason) {
        return new Attempt(ApproveReport.class, by, on, "/reports/{slot}/approve", body, reason, "");
    }

    private static Attempt giveBack(By by, On on, String body, Rejection.Reason reason, String field) {
        return new Attempt(ReturnReport.class, by, on, "/reports/{slot}/return", body, reason, field);
    }

    private static Attempt close(By by, String month, String body, Rejection.Reason reason) {
        return new Attempt(CloseRound.class, by, On.NOTHING, "/rounds/" + month + "/close", body, reason, "");
    }

    private static Attempt reopen(By by, String month, String reasonGiven, Rejection.Reason reason, String field) {
        var body = "{\"reason\": \"" + reasonGiven + "\"}";
        return new Attempt(ReopenRound.class, by, On.NOTHING, "/rounds/" + month + "/reopen", body, reason, field);
    }

    private static Attempt act(By by, String officer, String absent, String from, String to, Rejection.Reason reason) {
        var body = """
                {"officer": "officer-nakhampa-%s", "absent": "officer-nakhampa-%s", "from": "%s", "to": "%s"}""".formatted(officer, absent, from, to);
        return new Attempt(ActFor.class, by, On.NOTHING, "/agency/acting", body, reason, fieldOf(reason));
    }

    private static String fieldOf(Rejection.Reason reason) {
        return switch (reason) {
            case AgencyRejection.UNKNOWN_OFFICER -> "officer";
            case AgencyRejection.ACTING_FOR_ONESELF, AgencyRejection.NOT_A_POST_TO_ACT_IN -> "absent";
            case AgencyRejection.ENDS_BEFORE_IT_BEGINS -> "to";
            case AgencyRejection.ALREADY_ACTED_FOR -> "from";
            default -> "";
        };
    }

    private static Attempt endActing(By by, Rejection.Reason reason) {
        var body = "{\"absent\": \"officer-nakhampa-clerk\", \"from\": \"2023-01-20\"}";
        return new Attempt(EndActing.class, by, On.NOTHING, "/agency/acting/end", body, reason, "");
    }

    private static Attempt chain(By by, String since, Rejection.Reason reason, String field) {
        var body = "{\"chain\": \"CLERK_THEN_MAYOR\", \"since\": \"" + since + "\"}";
        return new Attempt(SetDecisionChain.class, by, On.NOTHING, "/agency/decision-chain", body, reason, field);
    }

    static Stream<Attempt> attempts() {
        return Stream.of(writing(), deciding(), closing(), standingIn()).flatMap(some -> some);
    }

    private static Stream<Attempt> writing() {
        return Stream.of(
                progress(By.CLERK, On.NOTHING, TEXT, AccessRejection.NOT_YOUR_ROLE, ""),
                progress(By.AUDITOR, On.NOTHING, TEXT, AccessRejection.NOT_YOUR_ROLE, ""),
                progress(By.HEAD, On.A_NEIGHBOURS, TEXT, AccessRejection.NOT_YOUR_AGENCY, ""),
                progress(By.HEAD_FOR_THE_CLERK, On.NOTHING, TEXT, AccessRejection.NOT_YOUR_AGENCY, ""),
                progress(By.HEAD_OF_WORKS, On.NOTHING, TEXT, AccessRejection.NOT_YOUR_DIVISION, ""),
                progress(By.HEAD, On.NO_SLOT, TEXT, ReportRejection.SLOT_UNKNOWN, ""),
                progress(
                        By.HEAD,
                        On.NOTHING,
                        "{\"text\": \"ok\", \"percent\": 101, \"submit\": true}",
                        ReportRejection.PERCENT_OUT_OF_RANGE,
                        "percent"),
                progress(
                        By.HEAD,
                        On.NOTHING,
                        "{\"text\": \"ok\", \"steps\": [9]}",
                        ReportRejection.STEP_UNKNOWN,
                        "steps"),
                progress(
                        By.HEAD,
                        On.NOTHING,
                        "{\"text\": \" \", \"percent\": 50, \"submit\": true}",
                        ReportRejection.TEXT_MISSING,
                        "text"),
                progress(
                        By.HEAD,
                        On.NOTHING,
                        "{\"text\": \"ok\", \"percent\": 50, \"evidence\": {\"url\": \"ftp://nakhampa.example\"}, \"submit\": true}",
                        ReportRejection.URL_NOT_PUBLIC,
                        "url"),
                progress(
                        By.HEAD,
                        On.A_DRAFT,
                        "{\"text\": \"อื่น\", \"base\": 0}",
                        ReportRejection.CHANGED_MEANWHILE,
                        ""),
                progress(
                        By.HEAD,
                        On.A_RETURNED_ONE,
                        "{\"text\": \"ปิดประกาศ\", \"percent\": 80, \"submit\": true}",
                        ReportRejection.UNCHANGED_SINCE_RETURN,
                        "text"),
                evidence(By.MAYOR, On.NOTHING, PAGE, AccessRejection.NOT_YOUR_ROLE, ""),
                evidence(By.HEAD, On.A_NEIGHBOURS, PAGE, AccessRejection.NOT_YOUR_AGENCY, ""),
                evidence(By.HEAD_OF_WORKS, On.A_DRAFT, PAGE, AccessRejection.NOT_YOUR_DIVISION, ""),
                evidence(By.HEAD, On.NO_SLOT, PAGE, ReportRejection.SLOT_UNKNOWN, ""),
                evidence(By.HEAD, On.NOTHING, "{\"url\": \"x\"}", ReportRejection.URL_NOT_PUBLIC, "url"),
                evidence(
                        By.HEAD,
                        On.NOTHING,
                        "{\"url\": \"https://nakhampa.example/a b\"}",
                        ReportRejection.URL_WITH_BLANK,
                        "url"),
                removal(By.MAYOR, On.A_DRAFT, AccessRejection.NOT_YOUR_ROLE, ""),
                removal(By.HEAD, On.A_NEIGHBOURS, AccessRejection.NOT_YOUR_AGENCY, ""),
                removal(By.HEAD_OF_WORKS, On.A_DRAFT, AccessRejection.NOT_YOUR_DIVISION, ""),
                removal(By.HEAD, On.NO_SLOT, ReportRejection.SLOT_UNKNOWN, ""),
                removal(By.HEAD, On.A_DRAFT, ReportRejection.EVIDENCE_UNKNOWN, "url"),
                removal(By.HEAD, On.AN_APPROVED_ONE, ReportRejection.EVIDENCE_UNKNOWN, "url"),
                submit(By.CLERK, On.A_DRAFT, AccessRejection.NOT_YOUR_ROLE, ""),
                submit(By.HEAD, On.A_NEIGHBOURS, AccessRejection.NOT_YOUR_AGENCY, ""),
                submit(By.HEAD_OF_WORKS, On.A_DRAFT, AccessRejection.NOT_YOUR_DIVISION, ""),
                submit(By.HEAD, On.NO_SLOT, ReportRejection.SLOT_UNKNOWN, ""),
                submit(By.HEAD, On.NOTHING, ReportRejection.TEXT_MISSING, "text"),
                submit(By.HEAD, On.A_RETURNED_ONE, ReportRejection.UNCHANGED_SINCE_RETURN, "text"),
                submit(By.HEAD, On.AN_APPROVED_ONE, ReportRejection.ALREADY_DECIDED, ""),
                withdraw(By.CLERK, On.A_SUBMITTED_ONE, AccessRejection.NOT_YOUR_ROLE),
                withdraw(By.HEAD, On.A_NEIGHBOURS, AccessRejection.NOT_YOUR_AGENCY),
                withdraw(By.HEAD_OF_WORKS, On.A_SUBMITTED_ONE, AccessRejection.NOT_YOUR_DIVISION),
                withdraw(By.HEAD, On.NOTHING, ReportRejection.NOT_SUBMITTED),
                withdraw(By.HEAD, On.A_RETURNED_ONE, ReportRejection.ALREADY_DECIDED),
                withdraw(By.HEAD, On.AN_APPROVED_ONE, ReportRejection.ALREADY_DECIDED));
    }

    private static Stream<Attempt> deciding() {
        return Stream.of(
                approve(By.HEAD, On.A_SUBMITTED_ONE, SHOWN, AccessRejection.NOT_YOUR_ROLE),
                approve(By.ADMINISTRATOR, On.A_SUBMITTED_ONE, SHOWN, AccessRejection.NOT_YOUR_ROLE),
                approve(By.CLERK, On.A_NEIGHBOURS, SHOWN, AccessRejection.NOT_YOUR_AGENCY),
                approve(By.CLERK, On.NOTHING, OLD, ReportRejection.CHANGED_SINCE_SHOWN),
                approve(By.CLERK, On.A_SUBMITTED_ONE, OLD, ReportRejection.CHANGED_SINCE_SHOWN),
                approve(By.CLERK, On.ONE_TAKEN_BACK, SHOWN, ReportRejection.NOT_SUBMITTED),
                approve(By.MAYOR, On.A_RETURNED_ONE, SHOWN, ReportRejection.ALREADY_DECIDED),
                approve(By.MAYOR, On.AN_APPROVED_ONE, SHOWN, ReportRejection.ALREADY_DECIDED),
                approve(By.HEAD_FOR_THE_CLERK, On.ITS_HEADS_OWN, SHOWN, ReportRejection.OWN_REPORT),
                approve(By.HEAD_FOR_THE_CLERK, On.ONE_TYPED_FOR_IT, SHOWN, ReportRejection.OWN_REPORT),
                approve(By.OFFICE_FOR_THE_MAYOR, On.ONE_TYPED_FOR_IT, SHOWN, ReportRejection.OWN_REPORT),
                approve(By.MAYOR_AFTER_THE_CLERK, On.ONE_FOR_THE_CLERK_FIRST, SHOWN, ReportRejection.NOT_YOUR_TURN),
                giveBack(By.HEAD, On.A_SUBMITTED_ONE, RETURN, AccessRejection.NOT_YOUR_ROLE, ""),
                giveBack(By.MAYOR, On.A_NEIGHBOURS, RETURN, AccessRejection.NOT_YOUR_AGENCY, ""),
                giveBack(
                        By.CLERK,
                        On.A_SUBMITTED_ONE,
                        "{\"digest\": \"{digest}\", \"comment\": \" \"}",
                        ReportRejection.COMMENT_MISSING,
                        "comment"),
                giveBack(
                        By.CLERK,
                        On.A_SUBMITTED_ONE,
                        "{\"digest\": \"0\", \"comment\": \"ขอภาพ\"}",
                        ReportRejection.CHANGED_SINCE_SHOWN,
                        ""),
                giveBack(By.CLERK, On.ONE_TAKEN_BACK, RETURN, ReportRejection.NOT_SUBMITTED, ""),
                giveBack(By.MAYOR, On.A_RETURNED_ONE, RETURN, ReportRejection.ALREADY_DECIDED, ""),
                giveBack(By.MAYOR, On.AN_APPROVED_ONE, RETURN, ReportRejection.ALREADY_DECIDED, ""),
                giveBack(By.HEAD_FOR_THE_CLERK, On.ITS_HEADS_OWN, RETURN, ReportRejection.OWN_REPORT, ""),
                giveBack(By.HEAD_FOR_THE_CLERK, On.ONE_TYPED_FOR_IT, RETURN, ReportRejection.OWN_REPORT, ""),
                giveBack(By.OFFICE_FOR_THE_MAYOR, On.ONE_TYPED_FOR_IT, RETURN, ReportRejection.OWN_REPORT, ""),
                giveBack(
                        By.MAYOR_AFTER_THE_CLERK,
                        On.ONE_FOR_THE_CLERK_FIRST,
                        RETURN,
                        ReportRejection.NOT_YOUR_TURN,
                        ""),
                new Attempt(
                        ApproveReport.class,
                        By.HEAD,
                        On.A_SUBMITTED_ONE,
                        "/rounds/2022-11/approve",
                        "{\"reports\": [{\"report\": \"{report}\", \"digest\": \"{digest}\"}]}",
                        AccessRejection.NOT_YOUR_ROLE,
                        ""),
                new Attempt(
                        ApproveReport.class,
                        By.CLERK,
                        On.A_NEIGHBOURS,
                        "/rounds/2022-11/approve",
                        "{\"reports\": [{\"report\": \"{report}\", \"digest\": \"{digest}\"}]}",
                        AccessRejection.NOT_YOUR_AGENCY,
                        ""));
    }

    private static Stream<Attempt> closing() {
        return Stream.of(
                close(By.HEAD, "2022-12", OLD, AccessRejection.NOT_YOUR_ROLE),
                close(By.AUDITOR, "2022-12", OLD, AccessRejection.NOT_YOUR_ROLE),
                close(By.CLERK, "2022-12", OLD, RoundRejection.CHANGED_SINCE_SHOWN),
                close(By.CLERK, "2023-02", OLD, RoundRejection.NOT_BEGUN),
                close(By.MAYOR, "2022-11", OLD, RoundRejection.ALREADY_CLOSED),
                reopen(By.HEAD, "2022-11", "ส่งเพิ่ม", AccessRejection.NOT_YOUR_ROLE, ""),
                reopen(By.CLERK, "2022-11", " ", RoundRejection.REASON_MISSING, "reason"),
                reopen(By.CLERK, "2022-11", "ก".repeat(2_001), RoundRejection.TOO_LONG, "reason"),
                reopen(By.CLERK, "2022-12", "ส่งเพิ่ม", RoundRejection.NOT_CLOSED, ""));
    }

    private static Stream<Attempt> standingIn() {
        var from = "2023-01-20";
        var to = "2023-01-29";
        return Stream.of(
                act(By.CLERK, "mayor", "clerk", from, to, AccessRejection.NOT_YOUR_ROLE),
                act(By.ADMINISTRATOR, "nobody", "clerk", from, to, AgencyRejection.UNKNOWN_OFFICER),
                act(By.ADMINISTRATOR, "clerk", "clerk", from, to, AgencyRejection.ACTING_FOR_ONESELF),
                act(By.ADMINISTRATOR, "clerk", "auditor", from, to, AgencyRejection.NOT_A_POST_TO_ACT_IN),
                act(By.ADMINISTRATOR, "mayor", "clerk", to, from, AgencyRejection.ENDS_BEFORE_IT_BEGINS),
                act(By.ADMINISTRATOR, "headofoffice", "mayor", to, "2023-03-01", AgencyRejection.ALREADY_ACTED_FOR),
                endActing(By.MAYOR, AccessRejection.NOT_YOUR_ROLE),
                endActing(By.ADMINISTRATOR, AgencyRejection.NOBODY_ACTS),
                chain(By.MAYOR, from, AccessRejection.NOT_YOUR_ROLE, ""),
                chain(By.ADMINISTRATOR, "2023-01-19", AgencyRejection.CHAIN_IN_THE_PAST, "since"));
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void isRefusedInWordsAndStoresNothing(Attempt attempt) {
        var before = stored();
        var slot = slot(attempt.on());
        var refused = post(
                attempt.path().replace("{slot}", slot.value()),
                actor(attempt.by()),
                attempt.body()
                        .replace("{report}", ReportId.of(slot).value())
                        .replace("{digest}", digest(attempt.on())));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(status(attempt.reason()));
        var problem = json.readTree(refused.body());
        assertThat(problem.at("/reason").asString()).isEqualTo(attempt.reason().key());
        assertThat(problem.at("/field").asString("")).isEqualTo(attempt.field());
        assertThat(problem.at("/detail").asString()).isNotBlank().doesNotContain("rejection.");
        assertThat(stored()).isEqualTo(before);
    }

    private HttpResponse<String> post(String path, Actor officer, String body) {
        var browser = new Browser(port);
        return browser.send(browser.program("/api/v1" + path, Municipality.username(officer), PASSWORD)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static int status(Rejection.Reason reason) {
        return switch (reason.kind()) {
            case INVALID -> 400;
            case FORBIDDEN -> 403;
            case UNKNOWN -> 404;
            case CONFLICT -> 409;
            case TOO_OFTEN -> 429;
            case TOO_LARGE -> 413;
            case UNAVAILABLE -> 503;
        };
    }

    private int stored() {
        return sql.sql("select count(*) from DomainEventEntry")
                .query(Integer.class)
                .single();
    }

    /** Programs name no agency when they close a month: it is always their own. */
    @Test
    void aNeighboursMonthIsNeitherClosedNorOpenedAgain() {
        var before = stored();
        var neighbours = RoundId.of(acting.id(), YearMonth.of(2022, 11));
        for (RoundCommand order : List.of(new CloseRound(neighbours, "0"), new ReopenRound(neighbours, "ส่งเพิ่ม"))) {
            assertThat(refusal(order)).isEqualTo(AccessRejection.NOT_YOUR_AGENCY);
        }
        assertThat(stored()).isEqualTo(before);
    }

    private Rejection.Reason refusal(RoundCommand order) {
        try {
            commands.send(order, agency.actor(Role.CLERK));
            throw new AssertionError("Not refused: " + order);
        } catch (Rejection rejection) {
            return rejection.reason();
        }
    }

    @Test
    void everyCommandIsTriedByAWrongRoleAndEveryOneOnAReportOfANeighbour() {
        var onReports = new ArrayList<Class<?>>(List.of(ReportCommand.class.getPermittedSubclasses()));
        // Files come in by a form of their own, and a page keeps what is typed: RoleMatrixIT and TenancyIT try these by
        // every role and at
        // every agency.
        onReports.removeAll(List.of(AttachFiles.class, RemoveFile.class, KeepTyped.class));
        assertThat(triedFor(AccessRejection.NOT_YOUR_ROLE))
                .containsAll(onReports)
                .containsAll(Arrays.asList(RoundCommand.class.getPermittedSubclasses()));
        assertThat(triedFor(AccessRejection.NOT_YOUR_AGENCY)).containsAll(onReports);
    }

    @Test
    void everyReasonThatAReportOrARoundHasIsTried() {
        var tried = attempts().map(Attempt::reason).toList();
        // More words than a document has, no month chosen on the page for several, and typing into what was sent: none
        // is reached in one
        // line of JSON.
        var elsewhere = EnumSet.of(ReportRejection.TOO_LONG, ReportRejection.NO_PERIOD, ReportRejection.SENT);
        assertThat(tried).containsAll(EnumSet.complementOf(elsewhere));
        assertThat(tried).containsAll(List.of(RoundRejection.values()));
    }

    private static List<Class<?>> triedFor(Rejection.Reason reason) {
        return attempts()
                .filter(attempt -> attempt.reason().equals(reason))
                .<Class<?>>map(Attempt::command)
                .toList();
    }
}
