-- For whom whoever spoke did so, when it was for another one (รักษาราชการแทน); and seats stay as they were first given. plan.book.v3
-- takes the place of plan.book.v2 and begins anew.
alter table plan_fact add column acting_for varchar(100);
alter table plan_calendar_fact add column acting_for varchar(100);
alter table plan_routing_fact add column acting_for varchar(100);

delete from plan_slot;
delete from plan_duty;
delete from plan_agency_division;
delete from plan_seat;
delete from plan_routing_fact;
delete from plan_calendar_fact;
delete from plan_fact;
delete from plan_measure;
delete from TokenEntry where processorName = 'plan.book.v2';
