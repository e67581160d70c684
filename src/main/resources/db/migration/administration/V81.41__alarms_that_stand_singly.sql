-- Somebody is in danger: never shown together with others of its kind.
alter table administration.alarm add column singly boolean not null default false;
