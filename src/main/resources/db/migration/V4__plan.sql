-- The plan as it stands: views, filled from events by plan.board.v1 and emptied when it is replayed.
create table plan_measure (
    measure varchar(100) primary key,
    agency varchar(60) not null,
    fiscal_year integer not null,
    place integer not null,
    instrument varchar(4000) not null,
    indicator varchar(4000) not null,
    item varchar(4000) not null,
    issue varchar(4000) not null,
    responsible varchar(4000) not null,
    withdrawn varchar(4000)
);

create index plan_measure_by_year on plan_measure (agency, fiscal_year, place);

create table plan_step (
    measure varchar(100) not null,
    place integer not null,
    words varchar(4000) not null,
    primary key (measure, place)
);

create table plan_obligation (
    measure varchar(100) not null,
    place integer not null,
    words varchar(4000) not null,
    -- What was understood of the words, as in the event: JSON.
    timing varchar(1000) not null,
    bearer varchar(40) not null,
    primary key (measure, place)
);

create table plan_division (
    measure varchar(100) not null,
    division varchar(100) not null,
    -- The event's number in the measure's history: divisions are listed in the order in which they were assigned.
    place bigint not null,
    primary key (measure, division)
);

-- What follows from the plan: which division owes which report by when. Filled by plan.due-slots.v1, which keeps for itself
-- what it needs of the plan: two views may be at different places in the store.
create table slot_measure (
    measure varchar(100) primary key,
    agency varchar(60) not null,
    fiscal_year integer not null,
    place integer not null,
    title varchar(4000) not null,
    withdrawn boolean not null
);

create index slot_measure_by_year on slot_measure (agency, fiscal_year);

create table slot_duty (
    obligation varchar(100) primary key,
    measure varchar(100) not null,
    place integer not null,
    words varchar(4000) not null,
    timing varchar(1000) not null,
    bearer varchar(40) not null
);

create index slot_duty_by_measure on slot_duty (measure);

create table slot_division (
    measure varchar(100) not null,
    division varchar(100) not null,
    place bigint not null,
    primary key (measure, division)
);

create table due_slot (
    slot varchar(200) primary key,
    measure varchar(100) not null,
    obligation varchar(100) not null,
    division varchar(100) not null,
    period varchar(40) not null,
    period_start date not null,
    period_end date not null,
    due date not null
);

create index due_slot_by_measure on due_slot (measure);
create index due_slot_by_due on due_slot (due);
