package org.yokradap.people.account;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.OwnAccount.SessionId;
import org.yokradap.people.api.PersonalRecords;
import org.yokradap.people.api.PersonalTraces;
import org.yokradap.platform.PlainRows;
import org.yokradap.platform.mail.Carrier;

/** What the tables of accounts say of a person. */
@Component
class AccountTraces implements PersonalRecords, PersonalTraces {
    private static final SessionId NONE = new SessionId("");

    private final JdbcClient sql;
    private final AccountRows rows;
    private final EveryWayIn everyWayIn;
    private final SignInRows records;
    private final OpenSessions sessions;
    private final Carrier carrier;

    AccountTraces(
            JdbcClient sql,
            AccountRows rows,
            EveryWayIn everyWayIn,
            SignInRows records,
            OpenSessions sessions,
            Carrier carrier) {
        this.sql = sql;
        this.rows = rows;
        this.everyWayIn = everyWayIn;
        this.records = records;
        this.sessions = sessions;
        this.carrier = carrier;
    }

    @Override
    public Map<String, List<?>> of(OfficerId officer) {
        return Map.of(
                "account", kept("username, address, enabled from account", officer),
                "letters", kept("purpose, address, created_at, expires_at from account_link", officer),
                "providers", kept("issuer, subject, linked_at, used_at from account_identity", officer),
                "second_factor_app", kept("app_since from account_factor", officer),
                "passkeys", kept("name, transports, created_at, used_at from account_passkey", officer),
                "programs", kept("name, scope, created_at, expires_at, last_used from api_token", officer),
                "browsers", kept("since, last_used from known_device", officer),
                "sign_ins", kept("at, what, way, address_class, network, agent, reason from sign_in_record", officer),
                "sessions", sessions.of(officer, NONE));
    }

    private List<?> kept(String columns, OfficerId officer) {
        return PlainRows.of(sql.sql("select " + columns + " where officer = ?").param(officer.value()));
    }

    @Override
    public void erase(OfficerId officer) {
        addresses(officer).forEach(carrier::forget);
        everyWayIn.end(officer);
        records.forgetReasons(officer);
        rows.remove(officer);
    }

    /** Those at which nobody else gets mail. */
    private Set<String> addresses(OfficerId officer) {
        var unshared = """
                select address from (select officer, address from account
                                     union all select officer, address from account_link) kept
                where officer = ? and address <> '' and not exists
                  (select 1 from account other where other.officer <> kept.officer and other.address = kept.address)""";
        return sql.sql(unshared).param(officer.value()).query(String.class).set();
    }
}
