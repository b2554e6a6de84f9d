-- Who asked for a mail to try whether mails arrive; empty for all others, which are for their recipient.
alter table reminder_mail add column asked_by varchar(100);
