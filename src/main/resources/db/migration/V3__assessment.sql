-- What is recorded of each assessment: views, filled from events by assessment.scores.v1 and emptied when it is replayed.
-- Figures that follow from these are not stored; they are computed when somebody asks. In all tables "place" is the event's
-- number in the assessment's history. Words are text without a limit, because events have none.
create table assessment_opened (
    assessment varchar(80) primary key,
    agency varchar(60) not null,
    fiscal_year integer not null,
    framework varchar(40) not null
);

create index assessment_opened_by_agency on assessment_opened (agency, fiscal_year);

create table assessment_score (
    assessment varchar(80) not null,
    subject varchar(20) not null,
    score numeric(7, 4) not null,
    -- The words that stood beside the score in its paper.
    written_under varchar(20),
    written_name text,
    written_verdict text,
    written_text text,
    written_guidance text,
    place bigint not null,
    primary key (assessment, subject)
);

create table assessment_correction (
    assessment varchar(80) not null,
    place bigint not null,
    subject varchar(20) not null,
    score_before numeric(7, 4) not null,
    score_after numeric(7, 4) not null,
    reason text not null,
    primary key (assessment, place)
);

create table assessment_stated (
    assessment varchar(80) not null,
    place bigint not null,
    paper text not null,
    overall numeric(7, 4),
    level_name text,
    primary key (assessment, place)
);

create table assessment_weakness (
    assessment varchar(80) not null,
    subject varchar(20) not null,
    dismissed boolean not null,
    -- Which rule found it, or that an officer did; kept when it is dismissed.
    found_by varchar(40) not null,
    -- Why it was named by hand, or why it was dismissed.
    reason text,
    place bigint not null,
    primary key (assessment, subject)
);

create table assessment_conclusion (
    assessment varchar(80) primary key,
    overall numeric(7, 4),
    level_name text,
    -- Codes of what counted as a weakness, in order, with spaces between.
    weaknesses text not null,
    -- The rules that were applied, as in the event: JSON.
    rules text not null,
    -- ISO-8601, by the application's clock.
    concluded_at varchar(40) not null
);
