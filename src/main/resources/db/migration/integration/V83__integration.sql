-- Tokens of partner organisations; only hashes, so that a copy of this table opens nothing.
create schema integration;
grant usage on schema integration to ${app};

create table integration.token (
    hash        bytea primary key,
    partner_id  uuid not null,
    scopes      text[] not null,
    issued_at   timestamptz not null,
    ends_at     timestamptz not null
);
create index token_partner on integration.token (partner_id);
alter table integration.token enable row level security;
alter table integration.token force row level security;
create policy token_administration on integration.token to ${app}
    using (ground.role() = 'administrator' or ground.job() in ('partner-tokens', 'demo'))
    with check (ground.role() = 'administrator' or ground.job() = 'demo');
grant select, insert, update on integration.token to ${app};
