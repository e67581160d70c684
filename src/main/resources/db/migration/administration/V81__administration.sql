create schema administration;
grant usage on schema administration to ${app};

-- What a human must look at: a kind, an id, when. Nothing personal.
create table administration.alarm (
    number           bigint generated always as identity primary key,
    kind             text not null,
    thing_kind       text not null,
    thing            uuid not null,
    at               timestamptz not null,
    acknowledged_at  timestamptz,
    acknowledged_by  uuid,
    unique (kind, thing_kind, thing, at)
);
create index alarm_open on administration.alarm (number desc) where acknowledged_at is null;
alter table administration.alarm enable row level security;
alter table administration.alarm force row level security;
create policy alarm_seen on administration.alarm for select to ${app}
    using ((select ground.staff()) is not null or (select ground.job()) is not null);
create policy alarm_rung on administration.alarm for insert to ${app}
    with check ((select ground.job()) = 'alarms');
create policy alarm_answered on administration.alarm for update to ${app}
    using ((select ground.staff()) is not null);
grant select, insert on administration.alarm to ${app};
grant update (acknowledged_at, acknowledged_by) on administration.alarm to ${app};
