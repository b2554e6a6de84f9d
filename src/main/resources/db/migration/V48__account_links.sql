-- Ways to an account that are sent by mail: an invitation, or a new password for one who has lost it. Personal data, as accounts are.
create table account_link (
    token_hash varchar(64) primary key,
    officer varchar(100) not null,
    agency varchar(60) not null,
    purpose varchar(20) not null,
    address varchar(320) not null,
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    unique (officer, purpose)
);

create index account_link_by_agency on account_link (agency);

-- Lets the first administrator in while there is no account at all.
create table first_steps (
    code_hash varchar(64) primary key,
    created_at timestamp with time zone not null
);
