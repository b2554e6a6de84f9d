-- Closings with what was left open and the digest of the month before, and in whose post they were made: followup.rounds.v2 fills
-- the table anew from the first event on.
drop table followup_round_entry;
delete from TokenEntry where processorName = 'followup.rounds.v1';

create table followup_round_entry (
    round varchar(100) not null,
    -- The event's number in the round's history.
    number bigint not null,
    closed boolean not null,
    officer varchar(100) not null,
    role varchar(40) not null,
    acting_for varchar(100),
    said_at timestamp with time zone not null,
    approved integer,
    returned integer,
    submitted integer,
    missing integer,
    late integer,
    undated integer,
    digest varchar(64),
    previous_digest varchar(64),
    -- Ids of the slots that were left open, with commas between.
    open_slots text,
    reason text not null,
    primary key (round, number)
);
