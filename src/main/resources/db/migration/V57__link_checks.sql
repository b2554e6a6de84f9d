-- Which pages the reports name now, and which agencies want them to be looked at: views, filled from events by followup.links.v1.
create table followup_link (
    report varchar(200) not null,
    -- SHA-256 of the address as hexadecimal digits: an address may be longer than a key.
    url_digest varchar(64) not null,
    agency varchar(60) not null,
    url text not null,
    primary key (report, url_digest)
);

create index followup_link_by_agency on followup_link (agency, url_digest);

create table followup_link_rule (
    agency varchar(60) primary key,
    allowed boolean not null
);

-- What was found when a page was looked at. Once for each agency, however many of its reports name the page. No view of events.
create table evidence_link (
    agency varchar(60) not null,
    url_digest varchar(64) not null,
    status varchar(20) not null,
    http_status integer,
    title varchar(300) not null,
    checked_at timestamp with time zone not null,
    -- Since when it could not be opened, each time that it was looked at.
    failing_since timestamp with time zone,
    -- The day on which it was first found dead.
    dead_since date,
    next_check_at timestamp with time zone not null,
    primary key (agency, url_digest)
);
