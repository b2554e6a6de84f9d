-- What the agencies have settled about their reminders: views, filled from events by reminder.rules.v1.
create table reminder_policy (
    agency varchar(60) primary key,
    -- How many days ahead the policy looks.
    horizon integer not null,
    -- As in the event: JSON.
    policy varchar(4000) not null
);

create table reminder_pause (
    officer varchar(100) primary key,
    agency varchar(60) not null,
    first_day date not null,
    last_day date not null
);

create index reminder_pause_by_agency on reminder_pause (agency);

-- When a mail was last handed to the server, and from when on it may be again.
alter table reminder_mail add column attempted_at timestamp with time zone;
alter table reminder_mail add column next_attempt_at timestamp with time zone;
-- An attempt ended without an answer: its node died, or the connection broke.
alter table reminder_mail add column uncertain boolean default false not null;

create index reminder_mail_by_attempt on reminder_mail (attempted_at);

-- The scheduler's heart-beat: one row, rewritten by each run.
create table reminder_run (
    id integer primary key,
    watched_since timestamp with time zone not null,
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    -- The day whose sheets the last run looked after, and what became of it.
    sheets integer not null,
    mails integer not null,
    trouble varchar(1000)
);

-- Calendars that people subscribe to. The token itself is known only to whoever was given the address.
create table calendar_feed (
    token_hash varchar(64) primary key,
    agency varchar(60) not null,
    -- An officer or a division.
    owner varchar(100) not null unique,
    created_at timestamp with time zone not null
);

-- Reports in hand are chased whenever they are due.
create index followup_report_by_status on followup_report (status);
