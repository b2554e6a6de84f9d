-- To which programme offices an agency has opened itself: one more view of people.directory.v1. Its events are new, so nothing has to be
-- filled again.
create table people_reader (
    agency varchar(60) not null,
    -- The number of the grant's event in the agency's history.
    place bigint not null,
    office varchar(60) not null,
    first_day date not null,
    granted_by varchar(100) not null,
    granted_as varchar(40) not null,
    -- All three are empty while the grant holds.
    withdrawn_on date,
    withdrawn_by varchar(100),
    withdrawn_as varchar(40),
    primary key (agency, place)
);

create index people_reader_by_office on people_reader (office);
