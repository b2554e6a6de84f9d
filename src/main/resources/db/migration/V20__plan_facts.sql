-- The plan is read off what happened: views, filled from events by plan.book.v1 and emptied when it is replayed. The tables that
-- plan.board.v1 and plan.due-slots.v1 filled go with them.
drop table due_slot;
drop table slot_division;
drop table slot_duty;
drop table slot_measure;
drop table plan_division;
drop table plan_obligation;
drop table plan_step;
drop table plan_measure;

create table plan_measure (
    measure varchar(100) primary key,
    agency varchar(60) not null,
    fiscal_year integer not null,
    place integer not null,
    title varchar(4000) not null,
    -- Whether divisions that are added to the agency are responsible too.
    everyone boolean not null,
    withdrawn boolean not null
);

create index plan_measure_by_year on plan_measure (agency, fiscal_year, place);

-- What happened to a measure, as in the event: JSON.
create table plan_fact (
    measure varchar(100) not null,
    -- The event's number in the measure's history.
    place bigint not null,
    name varchar(100) not null,
    payload text not null,
    -- The moment as the event has it: ISO-8601, UTC.
    said_at varchar(40) not null,
    officer varchar(100) not null,
    role varchar(40) not null,
    primary key (measure, place)
);

create table plan_calendar_fact (
    agency varchar(60) not null,
    place bigint not null,
    name varchar(100) not null,
    payload text not null,
    said_at varchar(40) not null,
    officer varchar(100) not null,
    role varchar(40) not null,
    primary key (agency, place)
);

-- The divisions that were made responsible for a measure, whoever took over from them.
create table plan_seat (
    measure varchar(100) not null,
    division varchar(100) not null,
    place bigint not null,
    -- Only for a division that was added to the agency when the measure was there already.
    since date,
    primary key (measure, division)
);

create table plan_agency_division (
    division varchar(100) primary key,
    agency varchar(60) not null,
    place bigint not null
);

create index plan_agency_division_by_agency on plan_agency_division (agency);

-- The duties' words as they are now, once for all their slots.
create table plan_duty (
    obligation varchar(100) primary key,
    measure varchar(100) not null,
    place integer not null,
    words varchar(4000) not null
);

create index plan_duty_by_measure on plan_duty (measure);

-- Which division owes which report by when.
create table plan_slot (
    slot varchar(200) primary key,
    measure varchar(100) not null,
    obligation varchar(100) not null,
    division varchar(100) not null,
    place bigint not null,
    period varchar(40) not null,
    period_start date not null,
    period_end date not null,
    due date not null,
    -- The day before a holiday or a postponement moved it.
    original date not null,
    -- The holiday that moved it; empty for a Saturday or Sunday.
    day_off varchar(4000),
    -- JSON, oldest first.
    postponements text,
    -- Codes of the divisions whose reports for the same period this one puts together, separated by blanks.
    consolidates text,
    -- Only where the duty has other words now.
    words varchar(4000)
);

create index plan_slot_by_measure on plan_slot (measure);
create index plan_slot_by_due on plan_slot (due);
