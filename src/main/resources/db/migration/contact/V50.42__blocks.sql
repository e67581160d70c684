-- Accounts by a keyed token, blocks of them for a time, and how often the kinds without counselling come.
create table contact.account (
    contact_id  uuid primary key references contact.contact,
    token       bigint not null,
    childs_way  boolean not null,
    at          timestamptz not null
);
create index account_token on contact.account (token, at);

create table contact.block (
    id            uuid primary key,
    contact_id    uuid not null references contact.contact,
    account       bigint not null,
    channel       text not null,
    reason        text not null,
    asked_by      uuid not null,
    at            timestamptz not null,
    wanted_until  timestamptz not null,
    until         timestamptz not null,
    reviewed_by   uuid,
    reviewed_at   timestamptz,
    lifted_by     uuid,
    lifted_at     timestamptz,
    check (until <= wanted_until),
    check (reviewed_by is null or reviewed_by <> asked_by or lifted_at is not null)
);
create index block_account on contact.block (account) where lifted_at is null;
create index block_newest on contact.block (at desc, id desc);

create table contact.kind_level (
    kind           text primary key,
    hour_count     bigint not null,
    usual          double precision not null,
    day_count      bigint not null,
    swollen_since  timestamptz,
    counted_at     timestamptz not null
);
create index contact_kind on contact.contact (category, closed_at) where state = 'closed';

alter table contact.account enable row level security;
alter table contact.account force row level security;
alter table contact.block enable row level security;
alter table contact.block force row level security;

create policy account_staff on contact.account to ${app}
    using (ground.role() in ('operator', 'shift_supervisor') or ground.job() is not null);
create policy block_staff on contact.block to ${app}
    using (ground.role() = 'shift_supervisor' or asked_by = ground.staff());
create policy block_jobs on contact.block to ${app} using (ground.job() is not null);
create policy contact_swelling on contact.contact for select to ${app} using (ground.job() = 'contact.swelling');

grant select, insert on contact.account to ${app};
grant select, insert, update on contact.block to ${app};
grant select, insert, update on contact.kind_level to ${app};
