package org.yokradap.platform.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.platform.MessageFiles;
import org.yokradap.platform.Phrases;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/** The application as a command line: no server, no database, no Spring context, unless a command brings one along. */
public final class CommandShell {
    private static final int FAILED = 1;
    private static final int WIDTH = 100;
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final List<Subcommand> commands;

    /** Commands hold what was typed behind their names, so they serve one run. */
    public CommandShell(List<Subcommand> commands) {
        this.commands = List.copyOf(commands);
    }

    /** Whether somebody wants the command line and not the server: settings of the server begin with two hyphens. */
    public static boolean isMeantBy(String... arguments) {
        if (arguments.length == 0) return false;
        String first = arguments[0];
        return !first.startsWith("--") || first.equals("--help") || first.equals("--version");
    }

    /** Runs one command and gives the exit code: the command's own, 2 for what cannot be read, 1 for what went wrong. */
    public int run(InputStream in, OutputStream out, OutputStream err, String... arguments) {
        Locale locale = Language.in(arguments);
        var terminal = Terminal.of(in, out, err, new Phrases(MessageFiles.read()), locale);
        try {
            return commandLine(terminal).execute(arguments);
        } finally {
            terminal.flush();
        }
    }

    /**
     * Keeps quiet whatever would write a log; to be called before anything else is. Standard output belongs to the command's
     * answer.
     */
    public static void silenceLogs() {
        System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
        System.setProperty("slf4j.internal.verbosity", "ERROR");
    }

    private CommandLine commandLine(Terminal terminal) {
        var line = new CommandLine(new Top());
        commands.forEach(line::addSubcommand);
        var misuse = new Misuse(terminal);
        return line.setResourceBundle(ResourceBundle.getBundle("i18n/commands", terminal.locale(), NO_FALLBACK))
                .registerConverter(FiscalYear.class, OptionValues::fiscalYear)
                .registerConverter(LocalDate.class, OptionValues::day)
                .setUsageHelpWidth(WIDTH)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler(misuse::answer)
                .setExecutionExceptionHandler((failure, at, parsed) -> {
                    terminal.err().println("yokradap: " + failure);
                    return FAILED;
                })
                .setExecutionStrategy(parsed -> execute(parsed, terminal));
    }

    private static int execute(ParseResult parsed, Terminal terminal) {
        Integer helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) return helped;
        var last = parsed;
        while (last.hasSubcommand()) last = last.subcommand();
        if (last.commandSpec().userObject() instanceof Subcommand command) return command.run(terminal);
        last.commandSpec().commandLine().usage(terminal.err());
        return Subcommand.UNREADABLE;
    }

    /** What stands before every command, and the options that all of them have. */
    @Command(
            name = "yokradap",
            mixinStandardHelpOptions = true,
            versionProvider = BuiltVersion.class,
            scope = ScopeType.INHERIT,
            subcommands = HelpCommand.class)
    private static final class Top {
        @Option(names = "--language", paramLabel = "th|en", scope = ScopeType.INHERIT)
        @SuppressWarnings("UnusedVariable") // checked and shown here, but read before anything else is
        private Language language = Language.TH;
    }
}
