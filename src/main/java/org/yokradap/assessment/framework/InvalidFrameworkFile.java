package org.yokradap.assessment.framework;

/** A delivered framework is wrong; the message begins with file and line. The application does not start with such data. */
public final class InvalidFrameworkFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidFrameworkFile(String message) {
        super(message);
    }
}
