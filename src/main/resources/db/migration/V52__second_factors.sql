-- Second factors of an account: an authenticator app and codes for one who has lost it. Personal data and secrets: no event has them.
create table account_factor (
    officer varchar(100) primary key,
    agency varchar(60) not null,
    -- Encrypted by a key that is not in the database.
    app_secret varchar(200),
    app_since timestamp with time zone,
    -- The time step of the last code that was taken: none is taken twice.
    app_last_step bigint not null,
    -- A secret that has been shown and whose first code has not come yet; encrypted as well.
    app_pending varchar(200),
    -- How many codes in a row were wrong, and until when none is looked at.
    wrong_codes integer not null,
    wait_until timestamp with time zone
);

create index account_factor_by_agency on account_factor (agency);

create table account_recovery_code (
    officer varchar(100) not null,
    -- The beginning of the code, by which it is found; only what follows is secret, and only its hash is kept.
    mark varchar(4) not null,
    code_hash varchar(255) not null,
    primary key (officer, mark)
);

-- Why an administrator has done something with another one's account.
alter table sign_in_record add column reason varchar(500) not null default '';
