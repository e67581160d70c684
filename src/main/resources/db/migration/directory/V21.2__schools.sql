-- Schools in which a notice of 111 hangs. A code tells a district and nothing about who follows it:
-- with a contact the code itself is kept sealed, only the district stands plain.
create table directory.school (
    code      text primary key check (code ~ '^[A-Z0-9]{1,20}-[0-9]{2,4}$'),
    district  text not null,
    name      text not null,
    made_at   timestamptz not null,
    ended_at  timestamptz
);
create index school_district on directory.school (district, code);
alter table directory.school enable row level security;
alter table directory.school force row level security;
create policy school_read on directory.school for select to ${app} using (ground.actor() is not null);
create policy school_written on directory.school to ${app}
    using (ground.role() = 'administrator' or ground.job() is not null);
grant select, insert, update on directory.school to ${app};
