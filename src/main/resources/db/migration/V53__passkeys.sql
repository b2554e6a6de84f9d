-- Passkeys. The handle is what a device keeps of its owner: chance, with no name in it.
create table account_passkey_owner (
    officer varchar(100) primary key,
    agency varchar(60) not null,
    handle varchar(100) not null unique
);

create index account_passkey_owner_by_agency on account_passkey_owner (agency);

create table account_passkey (
    -- This and what else is binary: in Base64, for URLs.
    credential varchar(1400) primary key,
    officer varchar(100) not null,
    -- What the owner calls it.
    name varchar(200) not null,
    public_key text not null,
    attestation text not null,
    client_data text not null,
    signature_count bigint not null,
    user_verified boolean not null,
    transports varchar(200) not null,
    backup_eligible boolean not null,
    backed_up boolean not null,
    created_at timestamp with time zone not null,
    used_at timestamp with time zone
);

create index account_passkey_by_officer on account_passkey (officer);
