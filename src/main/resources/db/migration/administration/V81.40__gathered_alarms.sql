-- Many alarms of a kind become one with a count: told once, counted up, and what it is about is not lost.
alter table administration.alarm add column gathered boolean not null default false;
alter table administration.alarm add column times int not null default 1 check (times >= 1);
create unique index alarm_gathers_once on administration.alarm (kind) where gathered and acknowledged_at is null;
create policy alarm_counted on administration.alarm for update to ${app} using ((select ground.job()) = 'alarms');
grant update (times) on administration.alarm to ${app};

create table administration.alarm_gathered (
    alarm       bigint not null references administration.alarm,
    thing_kind  text not null,
    thing       uuid not null,
    at          timestamptz not null,
    primary key (alarm, thing_kind, thing)
);
alter table administration.alarm_gathered enable row level security;
alter table administration.alarm_gathered force row level security;
create policy alarm_gathered_seen on administration.alarm_gathered for select to ${app}
    using ((select ground.staff()) is not null or (select ground.job()) = 'alarms');
create policy alarm_gathered_made on administration.alarm_gathered for insert to ${app}
    with check ((select ground.job()) = 'alarms');
grant select, insert on administration.alarm_gathered to ${app};
