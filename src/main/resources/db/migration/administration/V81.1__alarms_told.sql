-- While an alarm rings, what raises it again is the same alarm.
alter table administration.alarm no force row level security;
update administration.alarm older set acknowledged_at = older.at
where acknowledged_at is null and exists (
    select from administration.alarm newer
    where newer.acknowledged_at is null and newer.number > older.number
      and (newer.kind, newer.thing_kind, newer.thing) = (older.kind, older.thing_kind, older.thing));
alter table administration.alarm force row level security;
create unique index alarm_rings_once on administration.alarm (kind, thing_kind, thing)
    where acknowledged_at is null;

-- Moves with every alarm and every answer: what an open page has seen, and from where it goes on.
create table administration.alarm_news (
    one     boolean primary key default true check (one),
    number  bigint not null
);
insert into administration.alarm_news (number) values (1);
alter table administration.alarm_news enable row level security;
alter table administration.alarm_news force row level security;
create policy alarm_news_seen on administration.alarm_news for select to ${app} using (ground.actor() is not null);
create policy alarm_news_moved on administration.alarm_news for update to ${app}
    using ((select ground.staff()) is not null or (select ground.job()) = 'alarms');
grant select, update on administration.alarm_news to ${app};

-- Who of the supervisors was told of it, and when the message left by each way.
create table administration.alarm_told (
    alarm       bigint not null references administration.alarm,
    staff       uuid not null,
    way         text not null,
    at          timestamptz not null,
    carried_at  timestamptz,
    tries       int not null default 0,
    primary key (alarm, staff, way)
);
create index alarm_told_waits on administration.alarm_told (at) where carried_at is null;
alter table administration.alarm_told enable row level security;
alter table administration.alarm_told force row level security;
create policy alarm_told_seen on administration.alarm_told for select to ${app}
    using ((select ground.staff()) is not null or (select ground.job()) = 'alarms');
create policy alarm_told_made on administration.alarm_told for insert to ${app}
    with check ((select ground.job()) = 'alarms');
create policy alarm_told_carried on administration.alarm_told for update to ${app}
    using ((select ground.job()) = 'alarms');
grant select, insert, update on administration.alarm_told to ${app};
