package org.yokradap.reminder.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.yokradap.people.api.AgencyId;

/**
 * The one mail that a recipient gets on a day, as in {@code mail-naruang-20230124-officer-finance}. It is also the mail's
 * Message-ID and the name of its file, so that one that is sent again can be recognised.
 */
public record MailId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("mail-[a-z0-9]{2,40}-\\d{8}-[a-z0-9]+(-[a-z0-9]+)?");

    @JsonCreator
    public MailId {
        if (!FORM.matcher(value).matches()) throw new IllegalArgumentException("Not a mail id: " + value);
    }

    /**
     * The id of the mail of that day.
     *
     * @param recipient the id of an officer, or of the division or agency that has none who could be told
     */
    public static MailId of(AgencyId agency, LocalDate day, String recipient) {
        var withoutAgency = recipient.replaceFirst("-" + agency.code(), "");
        return new MailId(
                "mail-" + agency.code() + "-" + day.format(DateTimeFormatter.BASIC_ISO_DATE) + "-" + withoutAgency);
    }

    public AgencyId agency() {
        return AgencyId.ofCode(value.split("-", 3)[1]);
    }

    @Override
    public String toString() {
        return value;
    }
}
