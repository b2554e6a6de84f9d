-- What happened at the door. Rows are added, and taken away by age or when a person is erased; nothing changes them.
create table sign_in_record (
    id bigint generated always as identity primary key,
    at timestamp with time zone not null,
    -- Whose account; neither this nor the agency where nobody is called as was typed.
    officer varchar(100),
    agency varchar(60),
    -- Who did it, where it was not the one whose account it is.
    done_by varchar(100),
    what varchar(40) not null,
    way varchar(40) not null,
    address_class varchar(20) not null,
    -- Tells one network from another for a day; of no use when that day's secret is gone.
    network varchar(8) not null,
    agent varchar(60) not null
);

create index sign_in_record_by_agency on sign_in_record (agency, id);
create index sign_in_record_by_officer on sign_in_record (officer, at);
create index sign_in_record_by_age on sign_in_record (at);

-- Who guesses at what, and how long they have to wait. What it is about is hashed with the secret of the day.
create table guess (
    about varchar(100) primary key,
    misses int not null,
    last_at timestamp with time zone not null,
    wait_until timestamp with time zone not null,
    -- Whether a refusal of this wait has been recorded.
    noted boolean not null
);

create index guess_by_age on guess (last_at);

-- Keys for hashes that nobody shall be able to undo later; a key is thrown away when its day is over.
create table day_secret (
    on_day date primary key,
    secret varchar(64) not null
);

-- Browsers in which an officer has signed in before. The browser has the secret; this is its hash.
create table known_device (
    token_hash varchar(64) not null,
    officer varchar(100) not null,
    since timestamp with time zone not null,
    last_used timestamp with time zone not null,
    primary key (token_hash, officer)
);

create index known_device_by_officer on known_device (officer);
