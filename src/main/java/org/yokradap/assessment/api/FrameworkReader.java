package org.yokradap.assessment.api;

/** Reads and writes frameworks in the form in which people edit them: the YAML of the files that come with the application. */
public interface FrameworkReader {
    /** Characters of a text; a framework with the text of every item has a third of it. */
    int LONGEST = 100_000;

    /**
     * Reads a framework and checks all that can be checked of it.
     *
     * @param beside where the frameworks of the years before and after are found, whose codes must fit
     * @throws UnreadableFramework with everything that is wrong
     */
    Framework read(String text, Frameworks beside);

    /** The framework as text; reading it gives the framework again. */
    String write(Framework framework);
}
