-- What routing needs to know of contacts and of those on duty, its rules as data, and what it did.

-- Contacts that ask for the same stand in one lane, so a round reads the heads of lanes and no more.
create function contact.lane(urgency text, tongue text, topics text[], child boolean, channel text, passed boolean)
    returns text language sql immutable parallel safe
    return urgency || '|' || tongue || '|' || coalesce(array_to_string(topics, ','), '') || '|'
        || case when child then 'c' else '' end || '|'
        || case when channel in ('phone', 'web_call') then 'v' else '' end || '|'
        || case when passed then 'p' else '' end;

alter table contact.contact
    add column tongue text check (tongue ~ '^[a-z]{2}$'),    -- spoken, when it is none of the service's own
    add column topics text[] not null default '{}',          -- codes of skills; gone with the words
    add column rings_from timestamptz,                       -- of a contact that was passed on
    add column meant_for uuid,                               -- the colleague to whom it was passed on
    add column parked text check (parked in ('callback', 'left')),
    add column parked_at timestamptz;
alter table contact.contact
    add column lane text collate "C" generated always as (contact.lane(urgency, coalesce(tongue, language),
        topics, child, channel, rings_from is not null or meant_for is not null)) stored;
create index contact_lane on contact.contact (lane, arrived_at, id) where state = 'waiting' and parked is null;
create index contact_parked on contact.contact (parked, arrived_at) where state = 'waiting' and parked is not null;

alter table contact.operator drop constraint operator_state_check;
alter table contact.operator add constraint operator_state_check
    check (state in ('ready', 'break', 'wrap_up', 'away', 'missed', 'signed_off'));
alter table contact.operator
    add column skills text[] not null default '{}',          -- 'suicide:2'
    add column reserve boolean not null default false;

-- What an operator can do, as supervisors and administrators say; taken over when she signs on.
create table contact.profile (
    staff_id    uuid primary key,
    skills      text[] not null,
    tongues     text[] not null,
    capacity    int check (capacity between 1 and 10),
    reserve     boolean not null,
    version     int not null default 0,
    changed_by  uuid not null,
    changed_at  timestamptz not null
);

-- Each stretch of time that an operator spent in one state: for adherence, dry runs and reports.
create table contact.operator_stretch (
    id        bigint generated always as identity primary key,
    staff_id  uuid not null,
    state     text not null,
    reason    text,
    since     timestamptz not null,
    until     timestamptz
);
create index operator_stretch_staff on contact.operator_stretch (staff_id, since);
create index operator_stretch_since on contact.operator_stretch (since);
create unique index operator_stretch_open on contact.operator_stretch (staff_id) where until is null;

create function contact.note_stretch() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' or new.state <> old.state or new.reason is distinct from old.reason then
        update contact.operator_stretch set until = greatest(since, new.since)
            where staff_id = new.staff_id and until is null;
        insert into contact.operator_stretch (staff_id, state, reason, since)
            values (new.staff_id, new.state, new.reason, new.since);
    end if;
    return null;
end $$;
create trigger operator_stretch after insert or update of state, reason on contact.operator
    for each row execute function contact.note_stretch();
insert into contact.operator_stretch (staff_id, state, reason, since)
    select staff_id, state, reason, since from contact.operator;

alter table contact.offer add column ring text not null default 'exact'
    check (ring in ('exact', 'language', 'anyone', 'overflow'));
create index offer_refused on contact.offer (offered_at) where outcome in ('missed', 'passed');
create index offer_until on contact.offer (until) where outcome = 'open';

create table contact.routing_rules (
    version       int primary key,
    body          jsonb not null,
    state         text not null check (state in ('draft', 'in_force', 'past')),
    why           text not null,
    made_by       uuid not null,
    made_at       timestamptz not null,
    published_by  uuid,
    published_at  timestamptz,
    check ((state = 'draft') = (published_at is null))
);
create unique index routing_rules_in_force on contact.routing_rules (state) where state = 'in_force';

create table contact.dry_run (
    id        uuid primary key,
    version   int not null references contact.routing_rules,
    day       date not null,
    state     text not null check (state in ('asked', 'running', 'done', 'failed')),
    progress  int not null default 0,
    result    jsonb,
    asked_by  uuid not null,
    asked_at  timestamptz not null,
    ended_at  timestamptz
);
create index dry_run_open on contact.dry_run (asked_at) where state in ('asked', 'running');

-- The overload switch: who turned it when and why; one row a time that it was on.
create table contact.overload (
    id       uuid primary key,
    reason   text not null check (reason in ('campaign', 'disaster', 'fault', 'few_staff', 'other')),
    words    text not null,
    on_by    uuid not null,
    on_at    timestamptz not null,
    off_by   uuid,
    off_at   timestamptz
);
create unique index overload_on on contact.overload ((off_at is null)) where off_at is null;

-- When somebody who asked to be called may be called; her contact keeps its place meanwhile.
create table contact.callback (
    contact_id  uuid primary key references contact.contact,
    who         bytea not null,                              -- keyed hash: one call in flight a person
    opens       timestamptz not null,
    closes      timestamptz not null,
    attempts    int not null default 0,
    most        int not null check (most between 1 and 10),
    state       text not null check (state in ('parked', 'due', 'in_flight', 'missed', 'reached', 'given_up')),
    check (opens < closes)
);
create unique index callback_in_flight on contact.callback (who) where state in ('due', 'in_flight');
create index callback_opens on contact.callback (opens) where state = 'parked';
create index callback_closes on contact.callback (closes) where state = 'due';

-- The last round of routing that ended well, on whichever node.
create table contact.dispatch (
    one       boolean primary key default true check (one),
    round_at  timestamptz not null
);
insert into contact.dispatch (round_at) values (now());

alter table contact.profile enable row level security;
alter table contact.profile force row level security;
alter table contact.operator_stretch enable row level security;
alter table contact.operator_stretch force row level security;
alter table contact.callback enable row level security;
alter table contact.callback force row level security;

create policy profile_staff on contact.profile to ${app}
    using (staff_id = ground.staff() or ground.role() in ('shift_supervisor', 'administrator'));
create policy profile_jobs on contact.profile to ${app}
    using (ground.job() in ('contact.routing', 'contact.dry_run', 'demo'));
create policy operator_stretch_staff on contact.operator_stretch to ${app}
    using (staff_id = ground.staff() or ground.role() in ('shift_supervisor', 'administrator'));
create policy operator_stretch_jobs on contact.operator_stretch to ${app}
    using (ground.job() like 'contact.%' or ground.job() like 'planning.%');
create policy operator_administrator on contact.operator to ${app}
    using (ground.role() = 'administrator');
create policy callback_staff on contact.callback to ${app}
    using (contact_id = any ((select access.my_things('contact'))::uuid[])
        or ground.role() = 'shift_supervisor'
        or contact_id = any (array(select o.contact_id from contact.offer o
            where o.staff_id = ground.staff() and o.outcome = 'open')));
create policy callback_hers on contact.callback to ${app}
    using (contact_id = (select k.contact_id from contact.visitor_key k where k.hash = (select contact.visitor())));
create policy callback_jobs on contact.callback to ${app}
    using (ground.job() like 'contact.%' or ground.job() like 'outbound.%');

drop policy contact_jobs on contact.contact;
create policy contact_jobs on contact.contact to ${app}
    using ((select ground.job()) in ('contact.intake', 'contact.routing', 'contact.outlook', 'contact.forget',
        'contact.live', 'contact.history', 'contact.dry_run', 'contact.callback'));
create policy operator_dry_run on contact.operator for select to ${app} using (ground.job() = 'contact.dry_run');
create policy offer_dry_run on contact.offer for select to ${app} using (ground.job() = 'contact.dry_run');

grant select, insert, update on contact.profile to ${app};
grant select, insert, update on contact.operator_stretch to ${app};
grant select, insert, update on contact.routing_rules to ${app};
grant select, insert, update on contact.dry_run to ${app};
grant select, insert, update on contact.overload to ${app};
grant select, insert, update, delete on contact.callback to ${app};
grant select, update on contact.dispatch to ${app};
