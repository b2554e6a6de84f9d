-- What programs show instead of a password. Kept as hashes; each dies with its account.
create table api_token (
    id bigint generated always as identity primary key,
    token_hash varchar(64) not null unique,
    officer varchar(100) not null,
    agency varchar(60) not null,
    name varchar(60) not null,
    scope varchar(20) not null,
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    last_used timestamp with time zone
);

create index api_token_by_officer on api_token (officer);
