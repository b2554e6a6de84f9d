-- What is due is read agency by agency. The agency follows from the measure, so nothing has to be filled again.
alter table plan_slot add column agency varchar(60);
update plan_slot
set agency = (select plan_measure.agency from plan_measure where plan_measure.measure = plan_slot.measure);
alter table plan_slot alter column agency set not null;

drop index plan_slot_by_due;
create index plan_slot_by_agency on plan_slot (agency, due);
