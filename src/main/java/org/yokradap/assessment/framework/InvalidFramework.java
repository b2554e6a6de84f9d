package org.yokradap.assessment.framework;

/** A framework's data is wrong; the message begins with file and line. The application does not start with such data. */
public final class InvalidFramework extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidFramework(String file, int line, String message) {
        super(file + ":" + line + ": " + message);
    }
}
