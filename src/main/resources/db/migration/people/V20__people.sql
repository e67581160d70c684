-- Persons and households. Who somebody is lies sealed under a key of her own; what stands plain
-- cannot be turned into a name without it.
create schema people;
grant usage on schema people to ${app};

create table people.person (
    id            uuid primary key,
    household     uuid not null,
    name          bytea not null,
    sex           text not null,
    birth_year    smallint,                    -- plain: masked candidates are ranked by it
    birth_day     bytea,
    iin           bytea,
    phones        bytea,
    address       bytea,
    safe_address  bytea,                       -- P4, under the separate key
    new_phone     bytea,                       -- P4
    school        bytea,                       -- P4
    district      text,
    languages     text[] not null default '{}',
    made_at       timestamptz not null,
    made_by       text not null,
    version       int not null default 1
);

-- In which file (case, contact) a person stands. Words are search tokens salted with the file's id,
-- so that equal names in two files give different tokens and nothing can be counted.
create table people.presence (
    kind    text not null,
    thing   uuid not null,
    person  uuid not null references people.person,
    words   bigint[] not null,
    primary key (thing, person)
);
create index presence_person on people.presence (person);

-- Blind tokens over the folded name, the telephone and the IIN, cut short; for candidates only.
create table people.token (
    token   bigint not null,
    person  uuid not null references people.person,
    primary key (token, person)
);
create index token_person on people.token (person);

-- What a field held before, sealed, and who changed it.
create table people.change (
    id      uuid primary key,
    person  uuid not null references people.person,
    at      timestamptz not null,
    by      text not null,
    field   text not null,
    before  bytea
);
create index change_person on people.change (person, at);

create table people.safe_contact (
    id           uuid primary key,
    person       uuid not null references people.person,
    recorded_at  timestamptz not null,
    recorded_by  text not null,
    valid_until  timestamptz not null,
    withdrawn_at timestamptz,
    details      bytea not null
);
create index safe_contact_person on people.safe_contact (person, recorded_at desc);

-- Two records of one human being, as far as somebody judged; undone without loss.
create table people.identity_link (
    id         uuid primary key,
    one        uuid not null references people.person,
    other      uuid not null references people.person,
    linked_at  timestamptz not null,
    linked_by  text not null,
    undone_at  timestamptz,
    undone_by  text,
    check (one < other)
);
create unique index identity_link_pair on people.identity_link (one, other) where undone_at is null;
create index identity_link_other on people.identity_link (other);

alter table people.presence enable row level security;
alter table people.presence force row level security;
create policy presence_seen on people.presence for select to ${app} using (
    ground.job() in ('people.match', 'demo', 'erasure')
    or (kind = 'case' and thing = any ((select access.my_things('case'))::uuid[]))
    or (kind = 'contact' and thing = any ((select access.my_things('contact'))::uuid[])));
create policy presence_made on people.presence for insert to ${app} with check (ground.actor() is not null);
create policy presence_changed on people.presence for update to ${app} using (
    ground.job() in ('demo', 'erasure')
    or (kind = 'case' and thing = any ((select access.my_things('case'))::uuid[]))
    or (kind = 'contact' and thing = any ((select access.my_things('contact'))::uuid[])));

-- The people of the files that the actor may see.
create function people.my_people() returns uuid[] language sql stable parallel safe
begin atomic
    select coalesce(array_agg(p.person), '{}') from people.presence p;
end;

alter table people.person enable row level security;
alter table people.person force row level security;
create policy person_seen on people.person for select to ${app} using (
    ground.job() in ('people.match', 'demo', 'erasure') or id = any ((select people.my_people())::uuid[]));
create policy person_made on people.person for insert to ${app} with check (ground.actor() is not null);
create policy person_changed on people.person for update to ${app} using (
    ground.job() in ('demo', 'erasure') or id = any ((select people.my_people())::uuid[]));

alter table people.token enable row level security;
alter table people.token force row level security;
create policy token_seen on people.token for select to ${app} using (
    ground.job() = 'people.match' or person = any ((select people.my_people())::uuid[]));
create policy token_made on people.token for insert to ${app} with check (ground.actor() is not null);
create policy token_dropped on people.token for delete to ${app} using (
    person = any ((select people.my_people())::uuid[]) or ground.job() = 'erasure');

alter table people.change enable row level security;
alter table people.change force row level security;
create policy change_seen on people.change for select to ${app} using (
    person = any ((select people.my_people())::uuid[]));
create policy change_made on people.change for insert to ${app} with check (ground.actor() is not null);

alter table people.safe_contact enable row level security;
alter table people.safe_contact force row level security;
create policy safe_contact_seen on people.safe_contact for select to ${app} using (
    person = any ((select people.my_people())::uuid[]) or ground.job() = 'outbound');
create policy safe_contact_made on people.safe_contact for insert to ${app}
    with check (ground.actor() is not null);
create policy safe_contact_withdrawn on people.safe_contact for update to ${app} using (
    person = any ((select people.my_people())::uuid[]));

alter table people.identity_link enable row level security;
alter table people.identity_link force row level security;
create policy identity_link_seen on people.identity_link for select to ${app} using (
    one = any ((select people.my_people())::uuid[]) or other = any ((select people.my_people())::uuid[]));
create policy identity_link_made on people.identity_link for insert to ${app}
    with check (ground.actor() is not null);
create policy identity_link_undone on people.identity_link for update to ${app} using (
    one = any ((select people.my_people())::uuid[]) or other = any ((select people.my_people())::uuid[]));

grant select, insert, update on people.person, people.presence, people.safe_contact,
    people.identity_link to ${app};
grant select, insert, delete on people.token to ${app};
grant select, insert on people.change to ${app};
