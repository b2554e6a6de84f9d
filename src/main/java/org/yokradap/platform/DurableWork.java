package org.yokradap.platform;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yokradap.platform.store.CommitSync;

/**
 * A transaction that is on the disk when it returns. For what must be remembered before something is done that cannot be
 * taken back, such as sending a mail.
 */
@Component
public class DurableWork {
    private final TransactionTemplate transaction;
    private final CommitSync commits;

    DurableWork(PlatformTransactionManager transactionManager, CommitSync commits) {
        this.transaction = new TransactionTemplate(transactionManager);
        this.commits = commits;
    }

    /** All of the work or, when it throws, nothing. */
    public <T> T inTransaction(Supplier<T> work) {
        var result = transaction.execute(status -> work.get());
        commits.sync();
        return result;
    }

    public void inTransaction(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
        commits.sync();
    }
}
