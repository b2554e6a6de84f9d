-- What files look like, drawn once when they come in: how many pictures there are of each, and the pictures.
alter table evidence_content add column pictures integer default 0 not null;

create table evidence_picture (
    agency varchar(60) not null,
    digest varchar(64) not null,
    -- The page, from 1 on.
    page integer not null,
    -- A JPEG of our own making.
    content bytea not null,
    primary key (agency, digest, page)
);
