package org.yokradap.platform.cli;

/**
 * One command of the command line. Its class carries picocli's annotations for what can stand behind its name; the texts that
 * {@code --help} shows stand in {@code i18n/commands.properties}.
 */
public interface Subcommand {
    /** It did what was asked, whatever came out. */
    int DONE = 0;

    /** It cannot read what it was given. */
    int UNREADABLE = 2;

    /** Does it, and gives the exit code. What is wrong has been said on the terminal by then. */
    int run(Terminal terminal);
}
