-- Why two records are said to be one human being, and why not any more; and what must be kept by law.
alter table people.identity_link
    add column reason text not null default 'unsaid',
    add column undone_because text;

-- A person's record that must not be erased while a court or an inquiry needs it.
create table people.law_hold (
    id         uuid primary key,
    person     uuid not null references people.person,
    reason     text not null,
    put_at     timestamptz not null,
    put_by     text not null,
    lifted_at  timestamptz,
    lifted_by  text
);
create unique index law_hold_person on people.law_hold (person) where lifted_at is null;
alter table people.law_hold enable row level security;
alter table people.law_hold force row level security;
create policy law_hold_seen on people.law_hold for select to ${app} using (
    ground.job() = 'erasure' or person = any ((select people.my_people())::uuid[]));
create policy law_hold_put on people.law_hold for insert to ${app} with check (
    person = any ((select people.my_people())::uuid[]));
create policy law_hold_lifted on people.law_hold for update to ${app} using (
    person = any ((select people.my_people())::uuid[]));
grant select, insert, update on people.law_hold to ${app};

-- Whoever gives on the work of a colleague who left must see whether somebody is the same human
-- being as somebody on the other side.
alter policy presence_seen on people.presence using (
    ground.job() in ('people.match', 'demo', 'erasure', 'casework.reassign')
    or (kind = 'case' and thing = any ((select access.my_things('case'))::uuid[]))
    or (kind = 'contact' and thing = any ((select access.my_things('contact'))::uuid[])));
alter policy person_seen on people.person using (
    ground.job() in ('people.match', 'demo', 'erasure', 'casework.reassign')
    or id = any ((select people.my_people())::uuid[]));
