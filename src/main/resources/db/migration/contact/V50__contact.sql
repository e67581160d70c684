-- 111: contacts, their conversations, and who may read which line of them.
create schema contact;
grant usage on schema contact to ${app};

-- A visitor proves herself by the hash of what her browser or her open page holds, told for one
-- transaction; without it no row is hers.
create function contact.visitor() returns bytea language sql stable parallel safe
    return decode(nullif(current_setting('shanyraq.visitor', true), ''), 'hex');
create function contact.view() returns bytea language sql stable parallel safe
    return decode(nullif(current_setting('shanyraq.view', true), ''), 'hex');

create table contact.contact (
    id              uuid primary key,
    channel         text not null,
    language        text not null,
    district        text,
    child           boolean not null,
    state           text not null check (state in ('waiting', 'offered', 'answered', 'closed')),
    urgency         text not null check (urgency in ('emergency', 'urgent', 'priority', 'routine')),
    settled         boolean not null default false,  -- a human has confirmed or raised the urgency
    interpreter     boolean not null default false,
    arrived_at      timestamptz not null,
    answered_at     timestamptz,
    closed_at       timestamptz,
    owner           uuid,
    centre          uuid,
    last_number     bigint not null default 0,
    visitor_at      timestamptz not null,            -- her last sign of life
    visitor_left_at timestamptz,
    age_group       text,
    caller_kind     text,
    category        text,
    outcome         text,
    partner         uuid,
    handed_over     boolean not null default false,
    held            boolean not null default false,  -- the law forbids erasure for now
    shredded_at     timestamptz,
    origin          bytea,
    pin             bytea,
    note            bytea,
    pin_wrong       int not null default 0,
    pin_shut_until  timestamptz,
    version         int not null default 0,
    check ((state = 'answered') <= (owner is not null)),
    check ((state = 'closed') = (closed_at is not null))
);
create index contact_queue on contact.contact (arrived_at) where state in ('waiting', 'offered');
create index contact_open on contact.contact (owner) where state = 'answered';
create index contact_closed on contact.contact (closed_at) where state = 'closed' and shredded_at is null;
create index contact_owner_recent on contact.contact (owner, closed_at desc);

create table contact.visitor_key (
    hash        bytea primary key,
    contact_id  uuid not null references contact.contact,
    issued_at   timestamptz not null
);
create index visitor_key_contact on contact.visitor_key (contact_id);

create table contact.view (
    hash        bytea primary key,
    id          uuid not null unique,
    contact_id  uuid not null references contact.contact,
    start       bigint not null,
    opened_at   timestamptz not null,
    seen_at     timestamptz not null,
    ended_at    timestamptz
);
create index view_contact on contact.view (contact_id) where ended_at is null;

create table contact.line (
    contact_id  uuid not null references contact.contact,
    number      bigint not null,
    id          uuid not null,
    place       bigint not null,
    ord         int not null,
    kind        text not null,
    side        text not null,
    staff_id    uuid,
    sender      uuid,
    client_key  uuid,
    at          timestamptz not null,
    text        bytea,
    primary key (contact_id, number),
    unique (contact_id, client_key)
);

alter table contact.contact enable row level security;
alter table contact.contact force row level security;
alter table contact.visitor_key enable row level security;
alter table contact.visitor_key force row level security;
alter table contact.view enable row level security;
alter table contact.view force row level security;
alter table contact.line enable row level security;
alter table contact.line force row level security;

create policy visitor_key_hers on contact.visitor_key for select to ${app}
    using (hash = (select contact.visitor()));
create policy visitor_key_jobs on contact.visitor_key to ${app}
    using (ground.job() in ('contact.intake', 'contact.forget', 'contact.history'));

create policy view_hers on contact.view to ${app}
    using (hash = (select contact.view())
        or contact_id = (select k.contact_id from contact.visitor_key k where k.hash = (select contact.visitor())));
create policy view_jobs on contact.view to ${app}
    using (ground.job() in ('contact.intake', 'contact.forget', 'contact.live', 'contact.history'));

create policy contact_hers on contact.contact to ${app}
    using (id = (select k.contact_id from contact.visitor_key k where k.hash = (select contact.visitor()))
        or id = (select v.contact_id from contact.view v where v.hash = (select contact.view())));
create policy contact_jobs on contact.contact to ${app}
    using (ground.job() in ('contact.intake', 'contact.routing', 'contact.outlook', 'contact.forget',
        'contact.live', 'contact.history'));

-- A page of hers is shown nothing up to its start, whatever the program asks.
create policy line_hers on contact.line for select to ${app}
    using (exists (select from contact.view v
        where v.hash = (select contact.view()) and v.contact_id = line.contact_id and line.number > v.start));
create policy line_jobs on contact.line to ${app}
    using (ground.job() in ('contact.intake', 'contact.routing', 'contact.forget', 'contact.history'));

grant select, insert, update on contact.contact to ${app};
grant select, insert, delete on contact.visitor_key to ${app};
grant select, insert, update, delete on contact.view to ${app};
grant select, insert, update on contact.line to ${app};
