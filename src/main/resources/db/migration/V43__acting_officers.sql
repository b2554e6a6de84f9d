-- Who acts in whose post, and who decides on reports: more views of people.directory.v1. Their events are new, so nothing has to be
-- filled again.
create table people_acting (
    absent varchar(100) not null,
    first_day date not null,
    agency varchar(60) not null,
    officer varchar(100) not null,
    -- Before the first day when it was ended before it began.
    last_day date not null,
    primary key (absent, first_day)
);

create index people_acting_by_agency on people_acting (agency, first_day);
create index people_acting_by_officer on people_acting (officer);

create table people_decision_chain (
    agency varchar(60) not null,
    since date not null,
    chain varchar(20) not null,
    primary key (agency, since)
);
