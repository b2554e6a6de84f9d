-- What was typed into a draft and cannot be part of a report as it is; no event before this script says any of it.
alter table followup_report add column unread_percent text default '' not null;
alter table followup_report add column unread_url text default '' not null;
alter table followup_report add column unread_note text default '' not null;
