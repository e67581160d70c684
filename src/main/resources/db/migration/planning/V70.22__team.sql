-- Teams lived through by simulation: figures of nobody.
create table planning.team (
    id        uuid primary key,
    owner     uuid not null,
    question  jsonb not null,
    state     text not null check (state in ('waiting', 'running', 'stopping', 'done', 'failed')),
    told      timestamptz,
    done      double precision not null default 0,
    outcome   jsonb,
    fault     text,
    asked     timestamptz not null
);
create index team_asked on planning.team (asked desc, id desc);
create index team_open on planning.team (asked) where state in ('waiting', 'running', 'stopping');
alter table planning.team enable row level security;
alter table planning.team force row level security;
create policy team_seen on planning.team for select to ${app}
    using (ground.role() in ('shift_supervisor', 'ministry_analyst', 'administrator') or ground.job() = 'team');
create policy team_owned on planning.team to ${app}
    using (owner = ground.staff() or ground.job() = 'team')
    with check (owner = ground.staff() or ground.job() = 'team');
grant select, insert, update, delete on planning.team to ${app};
