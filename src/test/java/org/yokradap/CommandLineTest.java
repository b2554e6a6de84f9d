package org.yokradap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yokradap.platform.cli.CommandShell;

/** The words behind the jar's name. */
class CommandLineTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return Application.commandLine().run(new ByteArrayInputStream(new byte[0]), out, err, arguments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyse", "deadline", "help", "--help", "-h", "--version", "-V", "anlyse", "-x", "2565"})
    void startNoServer(String first) {
        assertThat(CommandShell.isMeantBy(first, "--server.port=0")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--server.port=8091", "--spring.profiles.active=demo", "--yokradap.zone=UTC"})
    void startTheServerWhenTheyAreSettings(String first) {
        assertThat(CommandShell.isMeantBy(first)).isFalse();
        assertThat(CommandShell.isMeantBy()).isFalse();
    }

    @Test
    void areRefusedWhenNoCommandIsCalledSo() {
        assertThat(run("anlyse", "x", "--language", "en")).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("yokradap: There is no command “anlyse”; there are help, analyse, deadline");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "help"})
    void showWhatThereIs(String help) {
        assertThat(run(help)).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("analyse", "deadline", "คำนวณและตรวจผลการประเมิน")
                .doesNotContain("yokradap.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyse", "deadline"})
    void showHowEachCommandIsUsed(String command) {
        assertThat(run(command, "--help", "--language", "en")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("Usage: yokradap " + command, "--year", "--language", "Exit codes: 0")
                .doesNotContain("yokradap." + command);
    }

    /** A process of its own: no log, no banner, UTF-8 although the machine speaks ASCII. */
    @Test
    void printNothingButTheAnswer() throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Application.class.getName(),
                "analyse",
                "src/main/resources/example/naruang-2565");
        builder.environment().put("LANG", "C");
        builder.environment().put("LC_ALL", "C");
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var complained = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(complained).isEmpty();
        assertThat(said).startsWith("การประเมินคุณธรรม").contains("93.1188").endsWith("\n");
    }
}
