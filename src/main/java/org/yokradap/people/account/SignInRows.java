package org.yokradap.people.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.Occurrence;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.SignInPage;
import org.yokradap.people.api.SignInRecords;
import org.yokradap.people.api.SignInsBefore;
import org.yokradap.people.api.Visit;
import org.yokradap.people.api.Visits;
import org.yokradap.people.api.Way;
import org.yokradap.platform.AddressClass;
import org.yokradap.platform.Network;

/** The table of what happened at the door. */
@Component
class SignInRows implements SignInRecords {
    private static final int MARK = 8;

    private final JdbcClient sql;
    private final DaySecrets secrets;
    private final Visits visits;
    private final Clock clock;

    SignInRows(JdbcClient sql, DaySecrets secrets, Visits visits, Clock clock) {
        this.sql = sql;
        this.secrets = secrets;
        this.visits = visits;
        this.clock = clock;
    }

    @Override
    public void keep(Occurrence what, Way way, OfficerId officer) {
        keep(what, way, Optional.of(officer), visits.present());
    }

    @Override
    public void keep(Occurrence what, Way way, OfficerId officer, OfficerId by) {
        keep(what, way, officer, by, "");
    }

    @Override
    public void keep(Occurrence what, Way way, OfficerId officer, OfficerId by, String reason) {
        var doer = Optional.of(by).filter(it -> !it.equals(officer));
        keep(what, way, Optional.of(officer), doer, reason, visits.present());
    }

    @Override
    public void keepOfNobody(Occurrence what, Way way) {
        keep(what, way, Optional.empty(), visits.present());
    }

    void keep(Occurrence what, Way way, Optional<OfficerId> officer, Visit visit) {
        keep(what, way, officer, Optional.empty(), "", visit);
    }

    private void keep(
            Occurrence what, Way way, Optional<OfficerId> officer, Optional<OfficerId> by, String reason, Visit visit) {
        sql.sql(
                        "insert into sign_in_record (at, officer, agency, done_by, what, way, address_class, network, agent, reason)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(officer.map(OfficerId::value).orElse(null))
                .param(officer.map(its -> its.agency().value()).orElse(null))
                .param(by.map(OfficerId::value).orElse(null))
                .param(what.name())
                .param(way.name())
                .param(visit.addressClass().name())
                .param(network(visit))
                .param(visit.agent())
                .param(reason)
                .update();
    }

    /** Whether the same was recorded within this time; for what is shown with every request. */
    boolean isRecorded(Occurrence what, Way way, OfficerId officer, Visit visit, Duration within) {
        return sql.sql(
                        "select exists (select 1 from sign_in_record where officer = ? and at > ? and what = ? and way = ?"
                                + " and address_class = ? and network = ?)")
                .params(
                        officer.value(),
                        clock.instant().minus(within).atOffset(ZoneOffset.UTC),
                        what.name(),
                        way.name(),
                        visit.addressClass().name(),
                        network(visit))
                .query(Boolean.class)
                .single();
    }

    private String network(Visit visit) {
        return visit.addressClass() == AddressClass.INSIDE
                ? ""
                : secrets.hash("network " + Network.around(visit.address())).substring(0, MARK);
    }

    /** Takes away what is older than this. */
    int tidy(Duration age) {
        return sql.sql("delete from sign_in_record where at < ?")
                .param(clock.instant().minus(age).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What somebody has written; the rest says nothing of a person any more, and the law asks for it. */
    void forgetReasons(OfficerId officer) {
        sql.sql("update sign_in_record set reason = '' where officer = ?")
                .param(officer.value())
                .update();
    }

    @QueryHandler
    SignInPage answer(SignInsBefore query) {
        var rows = sql.sql("""
                        select record.*, post.title, post.erased_on, doer.title as done_by_title,
                               doer.erased_on as done_by_erased_on
                        from sign_in_record record
                        left join people_post post on post.officer = record.officer
                        left join people_post doer on doer.officer = record.done_by
                        where record.agency = ? and record.id < ?
                        order by record.id desc limit ?""")
                .params(query.agencyId().value(), query.position(), query.limit() + 1)
                .query((row, number) -> row(row))
                .list();
        var shown = rows.subList(0, Math.min(query.limit(), rows.size()));
        return new SignInPage(
                shown, rows.size() > shown.size() ? Optional.of(shown.getLast().position()) : Optional.empty());
    }

    private static SignInPage.Row row(ResultSet row) throws SQLException {
        return new SignInPage.Row(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new OfficerId(row.getString("officer")),
                text(row.getString("title")),
                row.getDate("erased_on") != null,
                text(row.getString("done_by")).map(OfficerId::new),
                text(row.getString("done_by_title")),
                row.getDate("done_by_erased_on") != null,
                Occurrence.valueOf(row.getString("what")),
                Way.valueOf(row.getString("way")),
                AddressClass.valueOf(row.getString("address_class")),
                row.getString("network"),
                row.getString("agent"),
                row.getString("reason"));
    }

    private static Optional<String> text(@Nullable String value) {
        return Optional.ofNullable(value);
    }
}
