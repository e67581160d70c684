-- Who is acting, as each transaction says it; empty outside one, so that row security shows nothing.
create schema ground;
grant usage on schema ground to ${app};

create function ground.staff() returns uuid language sql stable parallel safe
    return nullif(current_setting('shanyraq.staff', true), '')::uuid;
create function ground.job() returns text language sql stable parallel safe
    return nullif(current_setting('shanyraq.job', true), '');
create function ground.role() returns text language sql stable parallel safe
    return nullif(current_setting('shanyraq.role', true), '');
create function ground.centre() returns uuid language sql stable parallel safe
    return nullif(current_setting('shanyraq.centre', true), '')::uuid;
create function ground.actor() returns text language sql stable parallel safe
    return nullif(current_setting('shanyraq.actor', true), '');


-- Numbered facts for those who read in volume: ids and codes only, nothing personal.
-- A reader takes the rows of finished transactions in the order (xid, number), because numbers are
-- drawn before commit and so do not follow the order of commits.
create table ground.fact (
    number   bigint generated always as identity,
    xid      xid8 not null default pg_current_xact_id(),
    at       timestamptz not null,
    kind     text not null,
    subject  uuid not null,
    codes    jsonb not null default '{}',
    primary key (xid, number)
);
alter table ground.fact enable row level security;
alter table ground.fact force row level security;
create policy fact_written on ground.fact for insert to ${app}
    with check (ground.actor() is not null);
create policy fact_read on ground.fact for select to ${app} using (ground.job() is not null);
grant select, insert on ground.fact to ${app};

create table ground.fact_reader (
    name    text primary key,
    xid     xid8 not null default '0',
    number  bigint not null default 0
);
grant select, insert, update on ground.fact_reader to ${app};
