-- Agencies' own editions of frameworks: a view, filled from events by assessment.frameworks.v1 and emptied when it is replayed.
-- The delivered frameworks are files of the application and stand in no table.
create table framework_edition (
    agency varchar(60) not null,
    framework varchar(40) not null,
    edition integer not null,
    -- The framework as YAML.
    content text not null,
    reason text not null,
    published_by varchar(90) not null,
    -- ISO-8601, by the application's clock.
    published_at varchar(40) not null,
    primary key (agency, framework, edition)
);
