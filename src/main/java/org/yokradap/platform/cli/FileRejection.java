package org.yokradap.platform.cli;

import org.yokradap.platform.Rejection;

/** Why a file or directory that was named cannot be read. */
public enum FileRejection implements Rejection.Reason {
    NO_DIRECTORY,
    NOT_READABLE,
    NOT_UTF8
}
