-- What was to leave the house, and what the gate said. The text itself is kept only while it waits.
create schema outbound;
grant usage on schema outbound to ${app};

create table outbound.item (
    id         uuid primary key,
    at         timestamptz not null,
    by         text not null,
    person     uuid,                           -- absent for what staff keep in their hands
    file_kind  text not null,
    file       uuid not null,
    kind       text not null,
    purpose    text not null,
    outcome    text not null check (outcome in ('released', 'refused', 'queued', 'frozen', 'sent')),
    reasons    text[] not null default '{}',
    due_at     timestamptz,
    text       bytea                           -- sealed under the file's key; only while queued or frozen
);
create index item_person on outbound.item (person) where outcome in ('queued', 'frozen');
create index item_file on outbound.item (file, at desc);
alter table outbound.item enable row level security;
alter table outbound.item force row level security;
create policy item_seen on outbound.item for select to ${app} using (
    ground.job() in ('outbound') or by = ground.actor()
    or (file_kind = 'case' and file = any ((select access.my_things('case'))::uuid[]))
    or (file_kind = 'contact' and file = any ((select access.my_things('contact'))::uuid[])));
create policy item_made on outbound.item for insert to ${app} with check (ground.actor() is not null);
create policy item_changed on outbound.item for update to ${app} using (
    ground.job() in ('outbound') or by = ground.actor()
    or (file_kind = 'case' and file = any ((select access.my_things('case'))::uuid[])));
grant select, insert, update on outbound.item to ${app};
