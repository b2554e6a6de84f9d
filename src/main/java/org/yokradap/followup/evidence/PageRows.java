package org.yokradap.followup.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yokradap.followup.api.DeadLink;
import org.yokradap.followup.api.FollowupQuery.LinkRulesOf;
import org.yokradap.followup.api.LinkBook;
import org.yokradap.followup.api.LinkCheck;
import org.yokradap.followup.api.LinkRules;
import org.yokradap.followup.api.LinkStatus;
import org.yokradap.followup.api.LinkStatus.Health;
import org.yokradap.followup.api.ReportId;
import org.yokradap.people.api.AgencyId;
import org.yokradap.platform.Digest;
import org.yokradap.platform.Portions;

/** The table of what was found when pages were looked at, beside the views of which pages there are and who wants it. */
@Component
class PageRows implements LinkBook {
    private final JdbcClient sql;
    private final LinkSettings settings;

    PageRows(JdbcClient sql, LinkSettings settings) {
        this.sql = sql;
        this.settings = settings;
    }

    /** A page that is to be looked at for an agency, and how it was. */
    record Due(AgencyId agency, String digest, String url, Condition before) {}

    /**
     * Pages to look at now, those first that nobody has looked at yet.
     *
     * @param ofAnAgency the most of one agency, so that none keeps the others waiting
     * @param most the most in all
     */
    List<Due> due(Instant now, int ofAnAgency, int most) {
        return sql.sql("""
                        select * from (
                            select link.agency, link.url_digest, link.url,
                                page.failing_since, page.dead_since, page.next_check_at,
                                row_number() over (partition by link.agency
                                    order by page.next_check_at nulls first, link.url_digest) as place
                            from (select distinct agency, url_digest, url from followup_link) link
                            join followup_link_rule rule_of on rule_of.agency = link.agency and rule_of.allowed
                            left join evidence_link page
                                on page.agency = link.agency and page.url_digest = link.url_digest
                            where page.next_check_at is null or page.next_check_at <= ?) waiting
                        where place <= ?
                        order by next_check_at nulls first, place, agency
                        limit ?""")
                .params(now.atOffset(ZoneOffset.UTC), ofAnAgency, most)
                .query((row, number) -> new Due(
                        new AgencyId(row.getString("agency")),
                        row.getString("url_digest"),
                        row.getString("url"),
                        new Condition(moment(row, "failing_since"), day(row, "dead_since"))))
                .list();
    }

    void keep(Due page, Look look, Instant now, LocalDate today) {
        var after = page.before().after(look.status().health(), now, today);
        var found = new HashMap<String, @Nullable Object>();
        found.put("agency", page.agency().value());
        found.put("digest", page.digest());
        found.put("status", look.status().name());
        found.put("http", look.http().orElse(null));
        found.put("title", look.title());
        found.put("now", now.atOffset(ZoneOffset.UTC));
        found.put(
                "failing",
                after.failingSince()
                        .map(since -> since.atOffset(ZoneOffset.UTC))
                        .orElse(null));
        found.put("dead", after.deadSince().orElse(null));
        found.put("next", after.next(now).atOffset(ZoneOffset.UTC));
        int changed = sql.sql("update evidence_link set status = :status, http_status = :http, title = :title,"
                        + " checked_at = :now, failing_since = :failing, dead_since = :dead, next_check_at = :next"
                        + " where agency = :agency and url_digest = :digest")
                .params(found)
                .update();
        if (changed > 0) return;
        sql.sql("insert into evidence_link (agency, url_digest, status, http_status, title, checked_at,"
                        + " failing_since, dead_since, next_check_at)"
                        + " values (:agency, :digest, :status, :http, :title, :now, :failing, :dead, :next)")
                .params(found)
                .update();
    }

    /** Forgets what was found before this moment: nobody names the page any more, or wants it to be looked at. */
    void forget(Instant before) {
        sql.sql("delete from evidence_link where checked_at < ?")
                .param(before.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Map<String, LinkCheck> of(AgencyId agency, Collection<String> urls) {
        var byDigest = new HashMap<String, String>();
        urls.forEach(url -> byDigest.put(Digest.of(List.of(url)), url));
        var found = new HashMap<String, LinkCheck>();
        Portions.forStatements(List.copyOf(byDigest.keySet())).forEach(some -> sql.sql(
                        "select * from evidence_link where agency = :agency and url_digest in (:digests)")
                .param("agency", agency.value())
                .param("digests", some)
                .query(row -> {
                    var url = byDigest.getOrDefault(row.getString("url_digest"), "");
                    found.put(url, check(url, row));
                }));
        return found;
    }

    @Override
    public List<Titled> titled(AgencyId agency) {
        return sql.sql("select link.report, link.url, page.title from followup_link link join evidence_link page"
                        + " on page.agency = link.agency and page.url_digest = link.url_digest"
                        + " where link.agency = ? and page.title <> '' order by link.report, link.url_digest")
                .param(agency.value())
                .query((row, number) ->
                        new Titled(new ReportId(row.getString("report")), row.getString("url"), row.getString("title")))
                .list();
    }

    @Override
    public List<DeadLink> dead(AgencyId agency) {
        if (!settings.enabled()) return List.of();
        return sql
                .sql("""
                        select link.report, link.url, page.* from followup_link link
                        join followup_link_rule rule_of on rule_of.agency = link.agency and rule_of.allowed
                        join evidence_link page on page.agency = link.agency and page.url_digest = link.url_digest
                        where link.agency = ? and page.dead_since is not null
                        order by link.report, link.url_digest""")
                .param(agency.value())
                .query((row, number) ->
                        new DeadLink(new ReportId(row.getString("report")), check(row.getString("url"), row)))
                .list()
                .stream()
                .filter(link -> link.check().status().health() != Health.UNKNOWN)
                .toList();
    }

    @QueryHandler
    LinkRules answer(LinkRulesOf query) {
        boolean allowed = sql.sql("select exists (select 1 from followup_link_rule where agency = ? and allowed)")
                .param(query.agencyId().value())
                .query(Boolean.class)
                .single();
        return new LinkRules(allowed, settings.enabled());
    }

    private static LinkCheck check(String url, ResultSet row) throws SQLException {
        return new LinkCheck(
                url,
                LinkStatus.valueOf(row.getString("status")),
                Optional.ofNullable(row.getObject("http_status", Integer.class)),
                row.getString("title"),
                moment(row, "checked_at").orElseThrow(),
                day(row, "dead_since"));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }
}
