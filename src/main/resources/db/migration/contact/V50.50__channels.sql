-- Messages of other channels than our own pages: who is at the other end, what came already, what was
-- set aside, how each channel does on each node, and whom somebody should call back.

-- The other end of a contact. The address lies sealed under the contact's key; the keyed token of it, of
-- a number or an account only, tells that the same one wrote before.
create table contact.peer (
    contact_id  uuid primary key references contact.contact,
    channel     text not null,
    token       bigint,
    address     bytea,
    heard_at    timestamptz not null,
    asked_at    timestamptz,                   -- whether it is safe to write
    safe_at     timestamptz,                   -- her yes
    unsafe_at   timestamptz,                   -- her no
    silenced_at timestamptz                    -- her stop
);
create index peer_token on contact.peer (channel, token, heard_at desc);
create index peer_heard on contact.peer (heard_at) where token is not null;

-- Keyed tokens of the names that providers gave their messages, and of what those held.
create table contact.received (
    channel  text not null,
    id       bigint not null,
    body     bigint not null,
    outcome  text not null,
    at       timestamptz not null,
    primary key (channel, id)
);
create index received_at on contact.received (at);

create table contact.quarantine (
    id         uuid primary key,
    channel    text not null,
    reason     text not null,
    at         timestamptz not null,
    content    bytea,                          -- sealed under a key of its own
    looked_at  timestamptz,
    looked_by  uuid
);
create index quarantine_unseen on contact.quarantine (at) where looked_at is null;

-- A long text message comes in parts, to any node; what is here is sealed under a key of its own. The
-- row stays a while after the whole was taken in, so that a part that comes again is known.
create table contact.sms_part (
    whole   uuid not null,
    seq     int not null,
    total   int not null,
    body    bigint not null,
    at      timestamptz not null,
    taken   boolean not null default false,
    text    bytea,
    primary key (whole, seq)
);
create index sms_part_waiting on contact.sms_part (at) where not taken;

create table contact.channel_state (
    channel   text not null,
    node      text not null,
    state     text not null check (state in ('off', 'up', 'throttled', 'down')),
    reason    text,
    since     timestamptz not null,
    heard_at  timestamptz,                     -- when something last came in
    seen_at   timestamptz not null,
    primary key (channel, node)
);

-- Which node fetches from a provider that only one may ask, and what was rung for.
create table contact.channel_watch (
    channel   text primary key,
    node      text,
    until     timestamptz,
    down_rung boolean not null default false,
    quiet_rung boolean not null default false
);

-- Whether somebody still comes by a channel is asked every few seconds.
create index contact_channel_arrived on contact.contact (channel, arrived_at);

alter table contact.peer enable row level security;
alter table contact.peer force row level security;
alter table contact.received enable row level security;
alter table contact.received force row level security;
alter table contact.quarantine enable row level security;
alter table contact.quarantine force row level security;
alter table contact.sms_part enable row level security;
alter table contact.sms_part force row level security;

create policy peer_jobs on contact.peer to ${app}
    using (ground.job() in ('contact.channel', 'contact.forget'));
create policy peer_gate on contact.peer for select to ${app} using (ground.job() = 'outbound');
create policy peer_staff on contact.peer for select to ${app}
    using (contact_id = any ((select access.my_things('contact'))::uuid[]));
create policy received_jobs on contact.received to ${app} using (ground.job() = 'contact.channel');
create policy sms_part_jobs on contact.sms_part to ${app} using (ground.job() = 'contact.channel');
create policy quarantine_jobs on contact.quarantine to ${app} using (ground.job() = 'contact.channel');
create policy quarantine_supervisor on contact.quarantine to ${app}
    using (ground.role() = 'shift_supervisor');
create policy contact_channel_jobs on contact.contact for select to ${app}
    using (ground.job() in ('contact.channel', 'outbound'));

grant select, insert, update, delete on contact.peer, contact.received, contact.quarantine,
    contact.sms_part, contact.channel_state, contact.channel_watch to ${app};
