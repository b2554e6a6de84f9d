package org.yokradap.people.account;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.yokradap.people.account.FactorRows.Row;
import org.yokradap.people.api.Account;
import org.yokradap.people.api.FactorRejection;
import org.yokradap.people.api.Guesses.Kind;
import org.yokradap.people.api.Occurrence;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Proof;
import org.yokradap.people.api.SecondFactors;
import org.yokradap.people.api.SignInRecords;
import org.yokradap.people.api.Standing;
import org.yokradap.people.api.Way;
import org.yokradap.platform.DurableWork;
import org.yokradap.platform.Rejection;

/** Second factors in tables of their own. */
@Component
class StoredSecondFactors implements SecondFactors {
    private final FactorRows rows;
    private final PasskeyRows passkeys;
    private final FactorPolicy policy;
    private final SignInRecords records;
    private final DurableWork durable;
    private final Clock clock;

    StoredSecondFactors(
            FactorRows rows,
            PasskeyRows passkeys,
            SecondFactorSettings settings,
            SignInRecords records,
            DurableWork durable,
            Clock clock) {
        this.rows = rows;
        this.passkeys = passkeys;
        this.policy = FactorPolicy.of(settings);
        this.records = records;
        this.durable = durable;
        this.clock = clock;
    }

    @Override
    public Standing standing(Account account, Set<Proof> proofs) {
        if (policy.isGivenBy(proofs)) return Standing.COMPLETE;
        return policy.standing(
                FactorPolicy.rolesOf(account), of(account.post().officer()).any(), proofs);
    }

    @Override
    public Held of(OfficerId officer) {
        return new Held(rows.appSince(officer), rows.recoveryCodes(officer), passkeys.count(officer));
    }

    @Override
    public void beginApp(OfficerId officer) {
        durable.inTransaction(() -> rows.begin(officer, AppSecret.random()));
    }

    @Override
    public Optional<String> begunApp(OfficerId officer) {
        return rows.of(officer).flatMap(Row::pending).map(AppSecret::base32);
    }

    @Override
    public List<String> confirmApp(OfficerId officer, String code) {
        return looked(officer, code, row -> {
            var pending = row.pending().orElseThrow(FactorRejection.NOT_BEGUN::because);
            var step = pending.stepOf(plain(code), clock.instant(), 0);
            if (step.isEmpty()) return Optional.empty();
            rows.confirm(officer, step.getAsLong());
            records.keep(Occurrence.FACTOR_ADDED, Way.APP_CODE, officer);
            return Optional.of(rows.recoveryCodes(officer) > 0 ? List.of() : newRecoveryCodes(officer));
        });
    }

    @Override
    public void removeApp(Account account) {
        var officer = account.post().officer();
        if (passkeys.count(officer) == 0 && policy.requires(FactorPolicy.rolesOf(account)))
            throw FactorRejection.LAST_ONE.because();
        durable.inTransaction(() -> {
            rows.removeApp(officer);
            records.keep(Occurrence.FACTOR_REMOVED, Way.APP_CODE, officer);
        });
    }

    @Override
    public Proof take(OfficerId officer, String code) {
        return looked(officer, code, row -> {
            var step = row.secret()
                    .map(secret -> secret.stepOf(plain(code), clock.instant(), row.lastStep()))
                    .orElse(OptionalLong.empty());
            if (step.isPresent()) {
                rows.take(officer, step.getAsLong());
                return Optional.of(Proof.APP_CODE);
            }
            return rows.use(officer, RecoveryCode.typed(code)) ? Optional.of(Proof.RECOVERY_CODE) : Optional.empty();
        });
    }

    /** Looks at a code unless too many were wrong, and remembers whether this one was, even though it is refused then. */
    private <T> T looked(OfficerId officer, String code, Function<Row, Optional<T>> look) {
        if (code.isBlank()) throw FactorRejection.CODE_MISSING.because().on("code");
        return durable.<Looked<T>>inTransaction(() -> {
                    var row = rows.lock(officer).orElseThrow(FactorRejection.NOT_BEGUN::because);
                    var now = clock.instant();
                    if (row.waitUntil().filter(now::isBefore).isPresent()) {
                        var left = Duration.between(now, row.waitUntil().get());
                        return new Looked<>(
                                Optional.empty(), FactorRejection.CODE_TOO_OFTEN.because(left.toMinutes() + 1));
                    }
                    var found = look.apply(row);
                    if (found.isPresent()) {
                        rows.right(officer);
                    } else {
                        rows.wrong(officer, row.wrong() + 1, Kind.SECOND_FACTOR.waitAfter(row.wrong() + 1));
                        records.keep(Occurrence.REFUSED, Way.APP_CODE, officer);
                    }
                    return new Looked<>(found, FactorRejection.CODE_WRONG.because());
                })
                .orElseThrow();
    }

    /** What came of it, and what is to be said if nothing did. */
    private record Looked<T>(Optional<T> found, Rejection otherwise) {
        T orElseThrow() {
            return found.orElseThrow(() -> otherwise.on("code"));
        }
    }

    @Override
    public List<String> renewRecoveryCodes(OfficerId officer) {
        return durable.inTransaction(() -> newRecoveryCodes(officer));
    }

    private List<String> newRecoveryCodes(OfficerId officer) {
        var codes = RecoveryCode.set();
        rows.setRecoveryCodes(officer, codes);
        return codes.stream().map(RecoveryCode::written).toList();
    }

    /** Apps show blanks in the middle; a Thai keyboard has digits of its own. */
    private static String plain(String typed) {
        var plain = new StringBuilder();
        typed.codePoints()
                .filter(point -> !Character.isWhitespace(point) && point != '-')
                .map(point -> Character.isDigit(point) ? Character.forDigit(Character.digit(point, 10), 10) : point)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
