-- What can be looked for, folded: a view, filled from events by followup.search.v1 and emptied when it is replayed.
create table followup_search (
    -- A measure or a report.
    owner varchar(200) not null,
    kind varchar(20) not null,
    -- Which of its texts; of a page, SHA-256 of the address as hexadecimal digits.
    part varchar(80) not null,
    agency varchar(60) not null,
    fiscal_year integer not null,
    -- Of a report.
    division varchar(100),
    words varchar(200000) not null,
    said_at timestamp with time zone not null,
    primary key (owner, kind, part)
);

create index followup_search_by_agency on followup_search (agency, kind, said_at);
