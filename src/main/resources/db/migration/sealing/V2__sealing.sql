-- Keys of files, each wrapped by a key that never lies in this database.
create schema sealing;
grant usage on schema sealing to ${app};

create table sealing.file_key (
    kind          text not null,
    id            uuid not null,
    tier          smallint not null,           -- 0 ordinary, 1 where she can be found
    wrapped       bytea,                       -- null once destroyed
    wrapping_key  int not null,
    made_at       timestamptz not null,
    destroyed_at  timestamptz,
    primary key (kind, id, tier)
);
create index file_key_wrapping on sealing.file_key (wrapping_key) where wrapped is not null;
alter table sealing.file_key enable row level security;
alter table sealing.file_key force row level security;
create policy file_key_acting on sealing.file_key to ${app}
    using (ground.actor() is not null) with check (ground.actor() is not null);
grant select, insert, update on sealing.file_key to ${app};

create table sealing.tombstone (
    kind    text not null,
    id      uuid not null,
    reason  text not null,
    at      timestamptz not null,
    primary key (kind, id)
);
grant select, insert on sealing.tombstone to ${app};
