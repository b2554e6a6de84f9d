-- What was said to whom. No view of events: nothing replays it, and nothing but the sender writes it.

-- One row for each day on which an agency's sheet was opened; the newest is the scheduler's heart-beat.
create table daily_sheet (
    agency varchar(60) not null,
    sheet_day date not null,
    opened_at timestamp with time zone not null,
    primary key (agency, sheet_day)
);

create table reminder_mail (
    mail varchar(160) primary key,
    agency varchar(60) not null,
    sheet_day date not null,
    -- An officer; or a division or the agency, when it has nobody who could be told.
    recipient varchar(100) not null,
    title text not null,
    address varchar(320),
    subject text not null,
    body text not null,
    state varchar(20) not null,
    because varchar(40),
    refusal varchar(1000),
    file_name varchar(200),
    attempts integer not null,
    changed_at timestamp with time zone not null,
    unique (recipient, sheet_day)
);

create index reminder_mail_by_agency on reminder_mail (agency, sheet_day);

create table reminder (
    clock varchar(40) not null,
    slot varchar(200) not null,
    -- The day the clock counts from: a postponed duty or a second return is told anew.
    counted_from date not null,
    stage varchar(40) not null,
    recipient varchar(100) not null,
    agency varchar(60) not null,
    mail varchar(160) not null references reminder_mail (mail),
    state varchar(20) not null,
    because varchar(40),
    primary key (clock, slot, counted_from, stage, recipient)
);

create index reminder_by_agency on reminder (agency, state);
create index reminder_by_mail on reminder (mail);
