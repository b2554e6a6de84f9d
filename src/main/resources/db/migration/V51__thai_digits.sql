-- Whether pages show the officer Thai digits.
alter table account add column thai_digits boolean default false not null;
