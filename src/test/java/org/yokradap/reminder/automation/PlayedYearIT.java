package org.yokradap.reminder.automation;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.yokradap.assessment.api.analysis.SheetReader;
import org.yokradap.calendar.ThaiDates;
import org.yokradap.followup.api.Task;
import org.yokradap.followup.api.TaskBook;
import org.yokradap.people.api.Accounts;
import org.yokradap.plan.api.PlanImport;
import org.yokradap.platform.Commands;
import org.yokradap.platform.MovableClock;
import org.yokradap.platform.OneNode;
import org.yokradap.platform.Views;
import org.yokradap.platform.mail.MailSettings;
import org.yokradap.platform.mail.SmtpCarrier;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.reminder.api.AgencyWorkingDays;
import org.yokradap.reminder.api.ReminderSettings;

/**
 * Every mail of the example's year, as a mail server receives it. The list is reviewed, and compared word for word; to write it
 * anew: {@code mvn verify -Dit.test=PlayedYearIT -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dyokradap.mails.write=true}.
 * On top stand the duties; then each mail is one block: day, recipient and subject; beneath, what is said for the first time
 * ({@code +}) and what was said before and is still open ({@code =}), by duty, division and period.
 */
@ApplicationTest
class PlayedYearIT {
    private static final Path REVIEWED = Path.of("src/test/resources/mails/naruang-2566.txt");
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    @Autowired
    private OneNode oneNode;

    @Autowired
    private Views views;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AgencyWorkingDays workingDays;

    @Autowired
    private Agenda agenda;

    @Autowired
    private SheetWriter writer;

    @Autowired
    private LedgerBook ledger;

    @Autowired
    private Letters letters;

    @Autowired
    private RunRows runs;

    @Autowired
    private TaskBook tasks;

    @Autowired
    private Commands commands;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient sql;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private Instant before = Instant.EPOCH;

    @BeforeEach
    void start() {
        server.start();
        before = clock.instant();
    }

    @AfterEach
    void stop() {
        clock.moveTo(before);
        server.stop();
    }

    @Test
    void isToldToThoseWhomItConcernsDayByDay(@Autowired SheetReader sheets, @Autowired PlanImport plans)
            throws Exception {
        var year = new PlayedYear(commands, accounts, tasks, views, clock);
        year.begin(sheets, plans);
        var sheet = sheet();
        for (var day = PlayedYear.FIRST; !day.isAfter(PlayedYear.LAST); day = day.plusDays(1)) {
            sheet.open(
                    List.of(PlayedYear.AGENCY),
                    day.atTime(10, 0).atZone(BANGKOK).toInstant());
            year.afternoon(day);
        }

        var mails = received();
        assertThat(mails.stream().map(mail -> mail.day() + " " + mail.to())).doesNotHaveDuplicates();
        assertThat(mails.stream().map(Received::day)).allMatch(workingDays.of(PlayedYear.AGENCY)::isWorkingDay);
        everyDatedDutyWasAnnouncedAndFollowedUp();
        var list = mails.stream().map(Received::written).collect(Collectors.joining("\n", legend(), ""));
        if (Boolean.getBoolean("yokradap.mails.write")) {
            Files.createDirectories(REVIEWED.getParent());
            Files.writeString(REVIEWED, list);
        }
        assertThat(list).isEqualTo(Files.readString(REVIEWED));
    }

    private void everyDatedDutyWasAnnouncedAndFollowedUp() {
        var dated = tasks.of(PlayedYear.AGENCY, PlayedYear.YEAR, PlayedYear.LAST).stream()
                .filter(task -> task.slot().period().code().equals("once"))
                .toList();
        assertThat(dated).isNotEmpty().allSatisfy(task -> {
            assertThat(toldOnDays(task).stream().map(LocalDate::parse))
                    .as("announced: " + task.slot().id())
                    .anyMatch(day -> day.isBefore(task.slot().due()));
            var late = task.report()
                    .orElseThrow()
                    .firstSubmittedOn()
                    .orElseThrow()
                    .isAfter(task.slot().due());
            assertThat(stages(task).stream().anyMatch(stage -> stage.startsWith("overdue")))
                    .as("followed up: " + task.slot().id())
                    .isEqualTo(late);
        });
        // The manual, due in January, and the half-year report, due on a Sunday in April.
        for (var due : List.of("2023-01-31", "2023-04-30")) {
            assertThat(dated)
                    .filteredOn(task -> task.slot().due().equals(LocalDate.parse(due)))
                    .hasSize(4)
                    .allSatisfy(task -> assertThat(stages(task)).contains("before-14", "before-7", "before-1"));
        }
    }

    private List<String> stages(Task task) {
        return sql.sql("select stage from reminder where slot = ? and state = 'SENT' and clock = 'NOT_REPORTED'")
                .param(task.slot().id().value())
                .query(String.class)
                .list();
    }

    private List<String> toldOnDays(Task task) {
        return sql.sql("select reminder_mail.sheet_day from reminder"
                        + " join reminder_mail on reminder_mail.mail = reminder.mail"
                        + " where reminder.slot = ? and reminder.state = 'SENT'")
                .param(task.slot().id().value())
                .query(String.class)
                .list();
    }

    /** A mail as it arrived. */
    private record Received(LocalDate day, String to, String subject, List<String> items) {
        String written() {
            return day + " " + ThaiDates.withWeekday(day, Locale.of("th")) + " · " + to + "\n" + subject + "\n"
                    + items.stream().map(item -> "  " + item + "\n").collect(Collectors.joining());
        }
    }

    private List<Received> received() {
        return Stream.of(server.getReceivedMessages())
                .map(PlayedYearIT::received)
                .sorted(Comparator.comparing(Received::day).thenComparing(Received::to))
                .toList();
    }

    private static Received received(MimeMessage message) {
        try {
            var text = text(message.getContent());
            return new Received(
                    LocalDate.ofInstant(message.getSentDate().toInstant(), BANGKOK),
                    message.getAllRecipients()[0].toString(),
                    message.getSubject(),
                    items(text));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Object content) throws MessagingException, IOException {
        return content instanceof Multipart parts ? text(parts.getBodyPart(0).getContent()) : content.toString();
    }

    /** The slot from the item's link, when it is due, whose turn it is, and what is peculiar about it. */
    private static List<String> items(String text) {
        var items = new ArrayList<String>();
        var mark = "";
        for (var block : text.replace("\r", "").split("\n\n", -1)) {
            if (block.startsWith("เรื่องที่ขอแจ้งเตือน")) mark = "+";
            if (block.startsWith("เรื่องที่แจ้งแล้ว")) mark = "=";
            if (!block.matches("(?s)\\d+\\. .*")) continue;
            var lines = block.lines().map(String::strip).toList();
            var slot = lines.getLast().substring(lines.getLast().lastIndexOf("slot-naruang-2566-") + 18);
            var item = new StringBuilder(mark)
                    .append(' ')
                    .append(slot)
                    .append(" · ")
                    .append(lines.get(1));
            lines.stream()
                    .skip(2)
                    .filter(line -> line.contains(" · ") || line.startsWith("แจ้ง"))
                    .forEach(line -> item.append(" · ").append(line));
            items.add(item.toString());
        }
        return items;
    }

    /** What the numbers stand for: measure and duty. */
    private String legend() {
        return tasks.of(PlayedYear.AGENCY, PlayedYear.YEAR, PlayedYear.LAST).stream()
                .map(Task::slot)
                .map(slot -> "%2d-%d  %s: %s"
                        .formatted(
                                slot.measure().number(),
                                slot.dutyNumber(),
                                shortened(slot.measureTitle()),
                                shortened(slot.words())))
                .distinct()
                .sorted()
                .collect(Collectors.joining("\n", "", "\n\n"));
    }

    private static String shortened(String words) {
        var line = words.replaceAll("\\s+", " ");
        return line.length() <= 70 ? line : line.substring(0, 69) + "…";
    }

    private DailySheet sheet() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        var settings =
                new ReminderSettings(BANGKOK, LocalTime.of(8, 0), URI.create("https://ita.naruang.example"), 1000);
        var postman = new Postman(
                ledger,
                writer,
                letters,
                new SmtpCarrier(
                        sender,
                        new MailSettings(
                                BANGKOK,
                                URI.create("https://ita.naruang.example"),
                                Path.of("target/it/outbox"),
                                "yokradap@naruang.example")),
                views,
                new Backoff(() -> 0.5),
                settings);
        return new DailySheet(
                oneNode, views, accounts, workingDays, agenda, writer, ledger, letters, postman, runs, settings);
    }
}
