-- Who judged, corrected and concluded, and when; by which rules; and what was let stand. The projection becomes
-- assessment.scores.v2 and fills its tables anew, so they are emptied here and the old group's token goes.
delete from assessment_opened;
delete from assessment_score;
delete from assessment_correction;
delete from assessment_stated;
delete from assessment_weakness;
delete from assessment_conclusion;
delete from TokenEntry where processorName = 'assessment.scores.v1';

alter table assessment_correction add column said_by varchar(80) not null;
alter table assessment_correction add column said_role varchar(40) not null;
alter table assessment_correction add column said_at varchar(40) not null;

-- Where the paper's result was last recorded; "place" stays where it was first.
alter table assessment_stated add column latest_place bigint not null;

-- Who named or dismissed it; empty for what only a rule finds.
alter table assessment_weakness add column said_by varchar(80);
alter table assessment_weakness add column said_role varchar(40);
alter table assessment_weakness add column said_at varchar(40);

alter table assessment_conclusion drop column concluded_at;
alter table assessment_conclusion add column place bigint not null;
alter table assessment_conclusion add column said_by varchar(80) not null;
alter table assessment_conclusion add column said_role varchar(40) not null;
alter table assessment_conclusion add column said_at varchar(40) not null;

create table assessment_rules (
    assessment varchar(80) not null,
    place bigint not null,
    -- As in the event: JSON. Empty when the agency went back to the framework's.
    rules text,
    reason text not null,
    said_by varchar(80) not null,
    said_role varchar(40) not null,
    said_at varchar(40) not null,
    primary key (assessment, place)
);

create table assessment_acceptance (
    assessment varchar(80) not null,
    place bigint not null,
    finding varchar(80) not null,
    refers_to text not null,
    reason text not null,
    said_by varchar(80) not null,
    said_role varchar(40) not null,
    said_at varchar(40) not null,
    -- Empty while it stands.
    withdrawn_reason text,
    withdrawn_by varchar(80),
    withdrawn_role varchar(40),
    withdrawn_at varchar(40),
    primary key (assessment, place)
);
