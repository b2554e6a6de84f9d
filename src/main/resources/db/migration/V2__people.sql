-- The directory of each agency: views, filled from events by people.directory.v1 and emptied when it is replayed.
create table people_agency (
    agency varchar(60) primary key,
    name text not null
);

create table people_division (
    division varchar(100) primary key,
    agency varchar(60) not null,
    name text not null,
    -- The event's number in the agency's history: divisions are listed in the order in which they were added.
    place bigint not null
);

create index people_division_by_agency on people_division (agency, place);

create table people_post (
    officer varchar(100) primary key,
    agency varchar(60) not null,
    role varchar(40) not null,
    title text not null,
    division varchar(100),
    since date not null,
    place bigint not null
);

create index people_post_by_agency on people_post (agency, place);

-- Who may sign in, and where mail reaches them. Personal data: no event has it, nothing replays it, and it can be erased.
create table account (
    officer varchar(100) primary key,
    agency varchar(60) not null,
    username varchar(100) not null unique,
    password_hash varchar(255) not null,
    address varchar(320) not null,
    enabled boolean not null
);

create index account_by_agency on account (agency);
