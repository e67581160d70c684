-- Organisations are entered and changed on a page; one that works with the service no longer stays, for what names it.
alter table directory.organisation
    add column version  int not null default 1,
    add column ended_at timestamptz;
