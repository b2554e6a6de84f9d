-- Reports as they are now: a view, filled from events by followup.reports.v1 and emptied when it is replayed.
create table followup_report (
    report varchar(200) primary key,
    agency varchar(60) not null,
    fiscal_year integer not null,
    status varchar(20) not null,
    version integer not null,
    words text not null,
    percent integer not null,
    changed_at timestamp with time zone not null,
    -- Of the version last submitted.
    digest varchar(64),
    -- The day that is held against the due day: of the first submission that was not taken back.
    first_submitted_on date,
    submitted_on date,
    decision varchar(20),
    decided_version integer,
    decided_by varchar(100),
    decided_as varchar(40),
    decided_at timestamp with time zone,
    comment text,
    approved_version integer
);

create index followup_report_by_agency on followup_report (agency, fiscal_year);

-- The conversation: one row for each event of a report. Its rows with evidence are also the report's evidence.
create table followup_entry (
    report varchar(200) not null,
    -- The event's number in the report's history.
    number bigint not null,
    agency varchar(60) not null,
    fiscal_year integer not null,
    kind varchar(20) not null,
    version integer not null,
    officer varchar(100) not null,
    role varchar(40) not null,
    said_at timestamp with time zone not null,
    words text not null,
    percent integer,
    url text,
    primary key (report, number)
);

create index followup_entry_by_agency on followup_entry (agency, fiscal_year, kind);

-- Closings and openings of months, from followup.rounds.v1.
create table followup_round_entry (
    round varchar(100) not null,
    -- The event's number in the round's history.
    number bigint not null,
    closed boolean not null,
    officer varchar(100) not null,
    role varchar(40) not null,
    said_at timestamp with time zone not null,
    approved integer,
    returned integer,
    submitted integer,
    missing integer,
    late integer,
    undated integer,
    digest varchar(64),
    reason text not null,
    primary key (round, number)
);
