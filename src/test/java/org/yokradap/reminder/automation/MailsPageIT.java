package org.yokradap.reminder.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.reminder.automation.Town.PASSWORD;
import static org.yokradap.reminder.automation.Town.on;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yokradap.people.api.Accounts;
import org.yokradap.platform.Commands;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.Browser;
import tools.jackson.databind.json.JsonMapper;

@ApplicationTest
class MailsPageIT {
    @Autowired
    private DailySheet sheet;

    @Autowired
    private Commands commands;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Clock clock;

    @LocalServerPort
    private int port;

    @Test
    void showsEveryMailAndItsTextAndSaysWhereTheFilesAre() {
        var town = reminded("mailpage");
        var browser = new Browser(port);
        browser.signIn(town.username("clerk"), PASSWORD);

        var ledger = browser.get("/mails");
        assertThat(ledger.statusCode()).isEqualTo(200);
        assertThat(ledger.body())
                .contains("ยังไม่ได้ตั้งค่าเซิร์ฟเวอร์อีเมล", "target/it/outbox")
                .contains("หัวหน้า finance", town.address("finance"), "เก็บเป็นไฟล์")
                .contains("20 ม.ค. 2566 10:00 น.", "23 ม.ค. 2566 08:00 น.")
                .contains("/mails/mail-mailpage-20230120-officer-finance")
                .doesNotContain("ยังไม่มีอีเมลแจ้งเตือน");

        var mail = browser.get("/mails/mail-mailpage-20230120-officer-finance");
        assertThat(mail.statusCode()).isEqualTo(200);
        assertThat(mail.body()).contains("เรียน หัวหน้า finance", "ครบกำหนด อ. 31 ม.ค. 2566 (อีก 11 วัน)");
        assertThat(browser.get("/mails?lang=en").body()).contains("No mail server is configured", "Kept as a file");
    }

    @Test
    void isClosedToDivisionHeadsAndNeighboursAndForMailsThatNeverWere() {
        var town = reminded("mailclosed");
        var neighbour = new Town("mailnext", commands, accounts, clock);

        var head = new Browser(port);
        head.signIn(town.username("finance"), PASSWORD);
        assertThat(head.get("/mails").statusCode()).isEqualTo(403);
        assertThat(head.get("/mails/mail-mailclosed-20230120-officer-finance").statusCode())
                .isEqualTo(403);

        var stranger = new Browser(port);
        stranger.signIn(neighbour.username("clerk"), PASSWORD);
        assertThat(stranger.get("/mails/mail-mailclosed-20230120-officer-finance")
                        .statusCode())
                .isEqualTo(403);
        assertThat(stranger.get("/mails").body()).contains("ยังไม่มีอีเมลแจ้งเตือน", "ยังไม่เคย");
        assertThat(stranger.get("/mails/mail-mailnext-20230120-officer-finance").statusCode())
                .isEqualTo(404);
        assertThat(stranger.get("/mails/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void isThereForProgramsToo() {
        var town = reminded("mailrest");
        var browser = new Browser(port);
        var answer = browser.send(browser.program("/api/v1/reminders", town.username("clerk"), PASSWORD)
                .GET());

        assertThat(answer.statusCode()).isEqualTo(200);
        var ledger = JsonMapper.shared().readTree(answer.body());
        assertThat(ledger.at("/sending/server").asBoolean()).isFalse();
        assertThat(ledger.at("/sending/lastRun").asString()).isEqualTo("2023-01-20T03:00:00Z");
        assertThat(ledger.at("/mails")).hasSize(2);
        assertThat(ledger.at("/mails/0/id").asString()).isEqualTo("mail-mailrest-20230120-officer-finance");
        assertThat(ledger.at("/mails/0/state").asString()).isEqualTo("SENT");
        assertThat(ledger.at("/mails/0").has("refusal")).isFalse();
    }

    private Town reminded(String code) {
        var town = new Town(code, commands, accounts, clock);
        town.owesByEndOfJanuary();
        sheet.open(List.of(town.id), on("2023-01-20"));
        return town;
    }
}
