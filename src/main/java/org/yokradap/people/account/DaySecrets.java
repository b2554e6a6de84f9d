package org.yokradap.people.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.yokradap.platform.SecretToken;

/**
 * Hashes of what is to be told apart today and must not be found out later. There are so few addresses that a hash without a key
 * would be as good as the address; a key that is thrown away takes that with it.
 */
@Component
class DaySecrets {
    private final JdbcClient sql;
    private final TransactionTemplate apart;
    private final Clock clock;
    private volatile @Nullable Key present;

    DaySecrets(JdbcClient sql, PlatformTransactionManager transactions, Clock clock) {
        this.sql = sql;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    private record Key(LocalDate day, String secret) {}

    /** 64 hexadecimal digits, the same for the same text until the day is over. */
    String hash(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(today().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256", e);
        }
    }

    private String today() {
        var day = LocalDate.now(clock);
        var known = present;
        if (known != null && known.day().equals(day)) return known.secret();
        var found = find(day).orElseGet(() -> make(day));
        present = new Key(day, found);
        return found;
    }

    private Optional<String> find(LocalDate day) {
        return sql.sql("select secret from day_secret where on_day = ?")
                .param(day)
                .query(String.class)
                .optional();
    }

    /** Whatever transaction this is asked in may fail; the secret is then needed by the next one. */
    private String make(LocalDate day) {
        try {
            apart.executeWithoutResult(status -> sql.sql("insert into day_secret (on_day, secret) values (?, ?)")
                    .params(day, SecretToken.random().value())
                    .update());
        } catch (DuplicateKeyException e) {
            // Another node was faster, and its secret is as good.
        }
        return find(day).orElseThrow();
    }

    /** Throws away those of earlier days. */
    int tidy() {
        return sql.sql("delete from day_secret where on_day < ?")
                .param(LocalDate.now(clock))
                .update();
    }
}
