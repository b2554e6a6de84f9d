package org.yokradap.platform.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.yokradap.platform.Rejection;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with the words behind the jar's name, and how to learn the right ones. */
record Misuse(Terminal terminal) {
    int answer(ParameterException wrong, String... arguments) {
        CommandLine line = wrong.getCommandLine();
        String name = line.getCommandSpec().qualifiedName();
        terminal.err().println(name + ": " + words(wrong, line));
        terminal.err().println(terminal.say("command.see-help", name));
        return Subcommand.UNREADABLE;
    }

    private String words(ParameterException wrong, CommandLine line) {
        return switch (wrong) {
            case UnmatchedArgumentException unmatched -> unknown(unmatched.getUnmatched(), line);
            case MissingParameterException missing ->
                terminal.say(
                        "command.missing",
                        missing.getMissing().stream().map(Misuse::name).collect(Collectors.joining(" ")));
            default -> value(wrong);
        };
    }

    private String unknown(List<String> typed, CommandLine line) {
        String words = typed.getFirst();
        boolean first = line.getParent() == null && !words.startsWith("-");
        return first
                ? terminal.say(
                        "command.unknown",
                        words,
                        String.join(", ", line.getSubcommands().keySet()))
                : terminal.say("command.unknown-word", words);
    }

    private String value(ParameterException wrong) {
        if (wrong.getCause() instanceof Rejection rejection && wrong.getArgSpec() != null)
            return name(wrong.getArgSpec()) + ": " + terminal.phrases().say(rejection, terminal.locale());
        return wrong.getArgSpec() == null || wrong.getValue() == null
                ? String.valueOf(wrong.getMessage())
                : terminal.say("command.wrong-value", wrong.getValue(), name(wrong.getArgSpec()));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + " " + option.paramLabel()
                : argument.paramLabel();
    }
}
