-- As whom an officer is known to another provider of sign-ins. Personal data: no event has it.
create table account_identity (
    id bigint generated always as identity primary key,
    issuer varchar(500) not null,
    -- OpenID Connect allows no longer ones.
    subject varchar(255) not null,
    officer varchar(100) not null,
    agency varchar(60) not null,
    linked_at timestamp with time zone not null,
    used_at timestamp with time zone,
    unique (issuer, subject)
);

create index account_identity_by_officer on account_identity (officer);

-- Whoever came in by an invitation and a provider has no password.
alter table account alter column password_hash drop not null;
