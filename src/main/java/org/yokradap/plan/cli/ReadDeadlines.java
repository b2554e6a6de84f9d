package org.yokradap.plan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.platform.Rejection;
import org.yokradap.platform.cli.FileRejection;
import org.yokradap.platform.cli.Subcommand;
import org.yokradap.platform.cli.Terminal;
import org.yokradap.platform.cli.TextLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says of each line how its words about time are understood. Line in, line out, so that input may be of any length. */
@Command(name = "deadline")
public final class ReadDeadlines implements Subcommand {
    private static final String STANDARD_INPUT = "-";

    @Option(names = "--year", paramLabel = "YEAR", required = true)
    private @Nullable FiscalYear year;

    @Parameters(paramLabel = "FILE", descriptionKey = "files")
    private List<String> files = List.of(STANDARD_INPUT);

    @Override
    public int run(Terminal terminal) {
        var understood = new Understood(Objects.requireNonNull(year), terminal);
        int worst = DONE;
        for (String file : files)
            worst = Math.max(
                    worst,
                    file.equals(STANDARD_INPUT)
                            ? read("-", terminal.in(), understood, terminal)
                            : open(file, understood, terminal));
        return worst;
    }

    private static int open(String file, Understood understood, Terminal terminal) {
        try (InputStream stream = Files.newInputStream(Path.of(file))) {
            return read(file, stream, understood, terminal);
        } catch (IOException e) {
            terminal.refuse(file, FileRejection.NOT_READABLE.because());
            return UNREADABLE;
        }
    }

    private static int read(String name, InputStream stream, Understood understood, Terminal terminal) {
        var lines = new TextLines(stream);
        try {
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                terminal.out().println(understood.line(line.get()));
                if (terminal.out().checkError()) return DONE;
            }
            return DONE;
        } catch (CharacterCodingException e) {
            return refuse(name + ":" + lines.number(), FileRejection.NOT_UTF8, terminal);
        } catch (IOException e) {
            return refuse(name, FileRejection.NOT_READABLE, terminal);
        }
    }

    private static int refuse(String place, Rejection.Reason reason, Terminal terminal) {
        terminal.refuse(place, reason.because());
        return UNREADABLE;
    }
}
