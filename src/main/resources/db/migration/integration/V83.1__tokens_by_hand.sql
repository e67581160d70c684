-- Tokens are made and ended on a page: each is known by an id of its own, never by what it says.
alter table integration.token
    add column id uuid not null default gen_random_uuid() unique,
    add column purpose text not null default '',
    add column issued_by uuid,
    add column revoked_at timestamptz,
    add column used_at timestamptz;
create policy token_used on integration.token for update to ${app}
    using (ground.job() = 'partner-tokens') with check (ground.job() = 'partner-tokens');
