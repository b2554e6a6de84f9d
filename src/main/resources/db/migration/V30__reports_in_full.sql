-- Reports with their steps, problems and suggestions, who typed on whose behalf, and a revision for every change: followup.reports.v2
-- fills these tables anew from the first event on.
drop table followup_report;
drop table followup_entry;
delete from TokenEntry where processorName = 'followup.reports.v1';

create table followup_report (
    report varchar(200) primary key,
    agency varchar(60) not null,
    fiscal_year integer not null,
    status varchar(20) not null,
    version integer not null,
    -- 1 more than the number of the event that changed it last: what a form says it was filled in over.
    revision integer not null,
    words text not null,
    percent integer not null,
    -- Numbers of the steps that are done, with commas between.
    steps varchar(1000) not null,
    problems text not null,
    suggestions text not null,
    changed_at timestamp with time zone not null,
    -- Of the version last submitted.
    digest varchar(64),
    -- The day that is held against the due day: of the first submission that was not taken back.
    first_submitted_on date,
    submitted_on date,
    -- Who has to decide, as it was agreed when this version was submitted.
    chain varchar(20),
    decision varchar(20),
    decided_version integer,
    decided_by varchar(100),
    decided_as varchar(40),
    -- Whom the officer stood in for.
    decided_for varchar(100),
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
    measure varchar(100) not null,
    kind varchar(20) not null,
    version integer not null,
    officer varchar(100) not null,
    role varchar(40) not null,
    acting_for varchar(100),
    on_behalf boolean not null,
    said_at timestamp with time zone not null,
    words text not null,
    percent integer,
    steps varchar(1000) not null,
    problems text not null,
    suggestions text not null,
    url text,
    primary key (report, number)
);

create index followup_entry_by_agency on followup_entry (agency, fiscal_year, kind);
create index followup_entry_by_measure on followup_entry (measure);
