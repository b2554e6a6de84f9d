package org.yokradap.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.yokradap.Application;
import org.yokradap.platform.EventLog;
import org.yokradap.platform.testing.Browser;
import org.yokradap.platform.testing.TestDatabase;

/** An application that nobody has used yet, from its log to the first sign-in. */
@ExtendWith(OutputCaptureExtension.class)
class FirstStepsIT {
    private static final String CODE = "enter this code, once: ";
    private static final String PASSWORD = "ข้าวเหนียวกับส้มตำ";
    private static final Map<String, String> FORM = Map.of(
            "name", "เทศบาลตำบลแรกเริ่ม",
            "agencyCode", "raekroem",
            "title", "ผู้ดูแลระบบ",
            "address", "admin@raekroem.example",
            "username", "admin.raekroem",
            "password", PASSWORD);

    @Test
    void leadToTheFirstAgencyAndAreOverThen(CapturedOutput output) {
        var settings = new ArrayList<String>();
        TestDatabase.current().freshStore().forEach((name, value) -> settings.add("--" + name + "=" + value));
        settings.add("--yokradap.reminder-runs=-");
        settings.add("--yokradap.outbox=target/it/outbox");
        settings.add("--server.port=0");
        settings.add("--yokradap.second-factor.key-file=target/it/second-factor.key");
        // As elsewhere: what follows the password is another test's.
        settings.add("--yokradap.second-factor.required-of=");
        try (var application = new SpringApplicationBuilder(Application.class).run(settings.toArray(String[]::new))) {
            var browser = new Browser(port(application));
            var code = output.getOut()
                    .lines()
                    .filter(line -> line.contains(CODE))
                    .map(line ->
                            line.substring(line.indexOf(CODE) + CODE.length()).strip())
                    .reduce((first, last) -> last)
                    .orElseThrow();
            assertThat(code).hasSize(43);

            assertThat(browser.get("/login").body()).contains("/first-steps");
            assertThat(browser.get("/first-steps").statusCode()).isEqualTo(200);
            var wrong = browser.submit("/first-steps", with("code", code.substring(1)));
            assertThat(wrong.statusCode()).isEqualTo(422);
            assertThat(wrong.body())
                    .contains("รหัสเริ่มต้นไม่ถูกต้อง", "เทศบาลตำบลแรกเริ่ม")
                    .doesNotContain("ข้าวเหนียว");
            var nameless = with("code", code);
            nameless.put("name", " ");
            assertThat(browser.submit("/first-steps", nameless).body()).contains("โปรดระบุชื่อ");
            var hyphen = with("code", code);
            hyphen.put("agencyCode", "raek-roem");
            assertThat(browser.submit("/first-steps", hyphen).body()).contains("อักษรอังกฤษตัวเล็ก");
            assertThat(application.getBean(EventLog.class).newest("agency-raekroem", Long.MAX_VALUE, 10))
                    .isEmpty();

            assertThat(browser.submit("/first-steps", with("code", code)).statusCode())
                    .isEqualTo(302);
            browser.get("/login");
            browser.signIn("admin.raekroem", PASSWORD);
            assertThat(browser.get("/accounts").body()).contains("เทศบาลตำบลแรกเริ่ม", "ผู้ดูแลระบบ");
            assertThat(new Browser(port(application)).get("/first-steps").statusCode())
                    .isEqualTo(404);
            assertThat(new Browser(port(application)).get("/login").body()).doesNotContain("/first-steps");
        }
    }

    private static int port(ApplicationContext application) {
        return application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private static Map<String, String> with(String field, String value) {
        var form = new LinkedHashMap<>(FORM);
        form.put(field, value);
        return form;
    }
}
