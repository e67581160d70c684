-- The trail: every look and every act. Written once; nobody changes or removes a row.
create schema audit;
grant usage on schema audit to ${app};

create table audit.entry (
    xid     xid8 not null default pg_current_xact_id(),
    id      bigint generated always as identity,
    at      timestamptz not null,
    actor   text not null,
    act     text not null,
    things  text[] not null,
    reason  text not null,
    primary key (xid, id)
);
create index entry_things on audit.entry using gin (things);
create index entry_at on audit.entry (at);
alter table audit.entry enable row level security;
alter table audit.entry force row level security;
create policy entry_written on audit.entry for insert to ${app}
    with check (actor = ground.actor());
create policy entry_read on audit.entry for select to ${app}
    using (ground.role() = 'auditor' or ground.job() in ('trail-sealing', 'trail-verifying', 'trail-reading'));
grant select, insert on audit.entry to ${app};

-- Signed statements over the trail; each stands outside the database as well.
create table audit.checkpoint (
    number     bigint primary key,
    at         timestamptz not null,
    after_xid  xid8 not null,
    after_id   bigint not null,
    last_xid   xid8 not null,
    last_id    bigint not null,
    count      int not null,
    leaves     bytea not null,
    root       bytea not null,
    previous   bytea not null,
    signature  bytea not null
);
grant select, insert on audit.checkpoint to ${app};
