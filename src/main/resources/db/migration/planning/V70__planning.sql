-- Plans of where centres should stand: places and figures, nobody's data. A plan is its owner's and of the
-- roles it is shared with.
create schema planning;
grant usage on schema planning to ${app};

create table planning.scenario (
    id            uuid primary key,
    owner         uuid not null,
    name          text not null check (length(name) between 1 and 80),
    note          text not null default '' check (length(note) <= 4000),
    shared        text[] not null default '{}',
    wish          jsonb not null,
    state         text not null check (state in ('waiting', 'running', 'stopping', 'done', 'failed')),
    told          timestamptz,
    units         bigint not null default 0,
    value         double precision not null default 0,
    gap           double precision not null default 1,
    outcome       jsonb,
    fault         text,
    fault_number  bigint not null default 0,
    asked         timestamptz not null,
    version       int not null default 1
);
create index scenario_asked on planning.scenario (asked desc, id desc);
create index scenario_open on planning.scenario (asked) where state in ('waiting', 'running', 'stopping');

alter table planning.scenario enable row level security;
alter table planning.scenario force row level security;
create policy readers on planning.scenario for select to ${app}
    using (owner = ground.staff() or ground.role() = any (shared) or ground.job() = 'siting');
create policy owner_writes on planning.scenario for all to ${app}
    using (owner = ground.staff() or ground.job() = 'siting')
    with check (owner = ground.staff() or ground.job() = 'siting');
grant select, insert, update, delete on planning.scenario to ${app};

-- An operator's own settlements, centres and travel times, as they were checked row by row.
create table planning.list (
    id       uuid primary key,
    owner    uuid not null,
    name     text not null check (length(name) between 1 and 80),
    places   text not null,
    centres  text not null,
    times    text not null,
    version  text not null,
    made     timestamptz not null
);
alter table planning.list enable row level security;
alter table planning.list force row level security;
create policy planners_read on planning.list for select to ${app}
    using (ground.role() in ('ministry_analyst', 'regional_coordinator', 'administrator') or ground.job() = 'siting');
create policy owner_adds on planning.list for insert to ${app} with check (owner = ground.staff());
create policy owner_removes on planning.list for delete to ${app} using (owner = ground.staff());
grant select, insert, delete on planning.list to ${app};
