-- Since when nobody holds the post any more, because its holder was erased: one more column of the view of people.directory.v1. The event
-- is new, so nothing has to be filled again.
alter table people_post add column erased_on date;
