-- What happened to a plan as a whole, as in the event: JSON. Filled by plan.book.v2, which takes the place of plan.book.v1 and
-- begins anew: which reports are owed now follows from the orders too.
create table plan_routing_fact (
    plan varchar(100) not null,
    -- The event's number in the plan's history.
    place bigint not null,
    agency varchar(60) not null,
    name varchar(100) not null,
    payload text not null,
    said_at varchar(40) not null,
    officer varchar(100) not null,
    role varchar(40) not null,
    primary key (plan, place)
);

create index plan_routing_fact_by_agency on plan_routing_fact (agency, plan);

-- The day of the order, where it came after the day on which the report would have been due.
alter table plan_slot add column begun date;

delete from plan_slot;
delete from plan_duty;
delete from plan_agency_division;
delete from plan_seat;
delete from plan_calendar_fact;
delete from plan_fact;
delete from plan_measure;
