package org.yokradap.platform.mail;

import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;

/**
 * Why a mail was not accepted.
 *
 * @param words the server's own
 * @param passing whether it may be accepted later. A wrong password and a server that is down pass: somebody mends them. An
 *     address that does not exist and a mail that is not wanted do not
 * @param uncertain whether the connection broke before there was an answer, so that the mail may have been accepted
 */
public record Refusal(String words, boolean passing, boolean uncertain) {
    private static final int FIRST_FINAL_CODE = 500;

    /** A full mailbox is emptied some day, whatever the standard says. */
    private static final int MAILBOX_FULL = 552;

    /** The commands that hand over the mail itself. */
    private static final Set<String> DATA = Set.of("DATA", ".");

    public static Refusal of(MailException exception) {
        var innermost = innermost(exception);
        var words = innermost.getMessage();
        return new Refusal(
                words == null ? innermost.getClass().getSimpleName() : words.strip(),
                !isFinal(exception),
                isWithoutAnswer(innermost));
    }

    private static boolean isFinal(MailException exception) {
        if (exception instanceof MailPreparationException) return true;
        if (exception instanceof MailAuthenticationException) return false;
        if (exception instanceof MailSendException sending) {
            for (Exception single : sending.getMessageExceptions()) {
                if (isFinal(single)) return true;
            }
        }
        return isFinal(exception.getCause());
    }

    /** The exception for the one recipient hangs, as the next one, on the exception for the mail. */
    private static boolean isFinal(@Nullable Throwable exception) {
        return switch (exception) {
            case null -> false;
            case AddressException nowhere -> true;
            case SMTPAddressFailedException address -> isFinal(address.getReturnCode());
            case SMTPSendFailedException sending -> isFinalForTheMail(sending);
            case SendFailedException wrapper -> isFinal(wrapper.getNextException());
            default -> false;
        };
    }

    /** What the server says to the sender's address, or before there is a mail at all, is about its settings or ours. */
    private static boolean isFinalForTheMail(SMTPSendFailedException sending) {
        if (sending.getNextException() instanceof SMTPAddressFailedException address) return isFinal(address);
        return DATA.contains(sending.getCommand()) && isFinal(sending.getReturnCode());
    }

    private static boolean isFinal(int code) {
        return code >= FIRST_FINAL_CODE && code != MAILBOX_FULL;
    }

    private static boolean isWithoutAnswer(Throwable innermost) {
        return switch (innermost) {
            case ConnectException refused -> false;
            case UnknownHostException unknown -> false;
            case IOException broken -> true;
            case SMTPSendFailedException sending -> sending.getReturnCode() < 0;
            default -> false;
        };
    }

    /** The server's own words are in the innermost exception, or in that for the recipient. */
    private static Throwable innermost(Throwable exception) {
        Throwable innermost = exception;
        for (var next = inner(exception); next != null; next = inner(next)) innermost = next;
        return innermost;
    }

    private static @Nullable Throwable inner(Throwable exception) {
        if (exception instanceof MailSendException sending && sending.getMessageExceptions().length > 0) {
            return sending.getMessageExceptions()[0];
        }
        if (exception instanceof SendFailedException failed && failed.getNextException() != null) {
            return failed.getNextException();
        }
        return exception.getCause();
    }
}
