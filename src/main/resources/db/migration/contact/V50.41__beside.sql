-- A supervisor beside an operator: who reads along and since when, and what they whisper to each other.
create table contact.watch (
    id          uuid primary key,
    contact_id  uuid not null references contact.contact,
    staff_id    uuid not null,
    openly      boolean not null default false,     -- she may write, and the visitor was told
    began_at    timestamptz not null,
    seen_at     timestamptz not null,
    ended_at    timestamptz
);
create unique index watch_open on contact.watch (staff_id, contact_id) where ended_at is null;
create index watch_contact on contact.watch (contact_id);
create index watch_going on contact.watch (seen_at) where ended_at is null;

create table contact.whisper (
    id          uuid primary key,
    contact_id  uuid not null references contact.contact,
    by_staff    uuid not null,
    at          timestamptz not null,
    text        bytea
);
create index whisper_contact on contact.whisper (contact_id, at);

alter table contact.watch enable row level security;
alter table contact.watch force row level security;
alter table contact.whisper enable row level security;
alter table contact.whisper force row level security;

create policy watch_own on contact.watch to ${app} using (staff_id = ground.staff());
create policy watch_told on contact.watch for select to ${app}
    using (contact_id = any ((select access.my_things('contact'))::uuid[])
        or (ground.role() = 'shift_supervisor' and ended_at is null));
create policy watch_jobs on contact.watch to ${app} using (ground.job() = 'contact.watch');

-- No policy lets a visitor see a whisper, whatever the program asks.
create policy whisper_staff on contact.whisper to ${app}
    using (contact_id = any ((select access.my_things('contact'))::uuid[])
        or contact_id = any (array(select w.contact_id from contact.watch w
            where w.staff_id = ground.staff() and w.ended_at is null)));
create policy whisper_jobs on contact.whisper to ${app} using (ground.job() = 'contact.forget');

-- Whoever reads along reads, and does nothing else.
create policy line_watched on contact.line for select to ${app}
    using (contact_id = any (array(select w.contact_id from contact.watch w
        where w.staff_id = ground.staff() and w.ended_at is null)));
create policy contact_watch_jobs on contact.contact for select to ${app} using (ground.job() = 'contact.watch');

grant select, insert, update on contact.watch to ${app};
grant select, insert, update on contact.whisper to ${app};
