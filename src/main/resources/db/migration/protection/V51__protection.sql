-- What the law imposes on a respondent. Terms come from the law pack that was in force at service.
create schema protection;
grant usage on schema protection to ${app};

create table protection.measure (
    id           uuid primary key,
    case_id      uuid not null,
    centre       uuid not null,
    kind         text not null,
    pack         text not null,
    respondent   uuid not null,
    issued_by    text not null,                -- a code: who may impose it, by the law pack
    issued_at    timestamptz not null,
    served_at    timestamptz not null,
    ends_at      timestamptz not null,
    bans         text[] not null,
    state        text not null check (state in ('in_force', 'ended', 'revoked')),
    successor_of uuid references protection.measure,
    reference    bytea,                        -- the authority's own number, sealed
    made_at      timestamptz not null,
    made_by      text not null,
    version      int not null default 1
);
create index measure_case on protection.measure (case_id, served_at desc);
create index measure_centre on protection.measure (centre, ends_at, id);

create table protection.measure_check (
    id           uuid primary key,
    measure      uuid not null references protection.measure,
    case_id      uuid not null,
    checked_at   timestamptz not null,
    result       text not null check (result in ('kept', 'not_found', 'breached')),
    note         bytea,
    recorded_at  timestamptz not null,
    recorded_by  text not null
);
create index measure_check_measure on protection.measure_check (measure, checked_at);

create table protection.once (
    key   uuid primary key,
    made  uuid not null,
    at    timestamptz not null
);
alter table protection.once enable row level security;
alter table protection.once force row level security;
create policy once_acting on protection.once to ${app}
    using (ground.actor() is not null) with check (ground.actor() is not null);
grant select, insert on protection.once to ${app};

do $$
declare
    t text;
begin
    foreach t in array array['measure', 'measure_check'] loop
        execute format('alter table protection.%I enable row level security', t);
        execute format('alter table protection.%I force row level security', t);
        execute format(
            'create policy %I on protection.%I for select to ${app} using ('
            || 'ground.job() in (''demo'', ''protection.ending'') '
            || 'or case_id = any ((select access.my_things(''case''))::uuid[]))', t || '_seen', t);
        execute format(
            'create policy %I on protection.%I for insert to ${app} with check (ground.actor() is not null)',
            t || '_made', t);
        execute format(
            'create policy %I on protection.%I for update to ${app} using ('
            || 'ground.job() in (''demo'', ''protection.ending'') '
            || 'or case_id = any ((select access.my_things(''case''))::uuid[]))', t || '_changed', t);
        execute format('grant select, insert, update on protection.%I to ${app}', t);
    end loop;
end $$;
