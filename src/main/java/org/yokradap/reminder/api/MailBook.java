package org.yokradap.reminder.api;

import java.util.Optional;

/** The mails of the ledger. For the machinery; people ask queries. */
@FunctionalInterface
public interface MailBook {
    Optional<MailRow> find(MailId mail);
}
