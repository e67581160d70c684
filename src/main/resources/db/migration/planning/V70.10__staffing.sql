-- How many people 111 needs and who works when. Counts and forecasts are nobody's data; duties are a
-- member of staff's own.

-- Contacts by half-hour, as the facts tell: no id, no place.
create table planning.arrival (
    slot      timestamptz not null,
    channel   text not null,
    language  text not null,
    n         int not null default 0,
    handled   int not null default 0,
    seconds   bigint not null default 0,
    primary key (slot, channel, language)
);
comment on column planning.arrival.seconds is 'handling time of those that were closed and came in this half-hour';

-- Contacts that are being talked to: how long it took is known when they are closed, then the row goes.
create table planning.handling (
    subject      uuid primary key,
    answered_at  timestamptz not null
);

-- Days that are like no other, with the reason for which somebody says so.
create table planning.special_day (
    id        uuid primary key,
    day       date not null,
    factor    double precision not null check (factor between 0.05 and 20),
    reason    text not null check (length(reason) between 3 and 300),
    made_by   uuid not null,
    made_at   timestamptz not null
);
create index special_day_day on planning.special_day (day, id);

create table planning.forecast (
    id       uuid primary key,
    made_at  timestamptz not null,
    first    date not null,
    body     jsonb not null
);
create index forecast_made on planning.forecast (made_at desc);

-- One stretch of planned work; a split shift has two of the same day, a night ends on the next.
create table planning.duty (
    id       uuid primary key,
    centre   uuid not null,
    staff    uuid not null,
    day      date not null,
    begins   timestamptz not null,
    ends     timestamptz not null check (ends > begins and ends <= begins + interval '24 hours'),
    roster   uuid
);
create unique index duty_once on planning.duty (staff, begins);
create index duty_centre on planning.duty (centre, day, staff);
create index duty_staff on planning.duty (staff, day);
create index duty_time on planning.duty (begins);

-- Weeks that were asked for, in the making and made.
create table planning.roster (
    id         uuid primary key,
    centre     uuid not null,
    owner      uuid not null,
    week       date not null check (extract(isodow from week) = 1),
    seconds    int not null check (seconds between 1 and 120),
    state      text not null check (state in ('waiting', 'running', 'stopping', 'done', 'failed')),
    told       timestamptz,
    done       double precision not null default 0,
    missing    int not null default 0,
    outcome    jsonb,
    fault      text,
    asked      timestamptz not null,
    published  timestamptz
);
create index roster_asked on planning.roster (asked desc, id desc);
create index roster_open on planning.roster (asked) where state in ('waiting', 'running', 'stopping');

do $$ declare own text; begin
    foreach own in array array['arrival', 'handling', 'special_day', 'forecast', 'duty', 'roster'] loop
        execute format('alter table planning.%I enable row level security', own);
        execute format('alter table planning.%I force row level security', own);
    end loop;
end $$;

create policy arrival_seen on planning.arrival for select to ${app}
    using (ground.role() in ('shift_supervisor', 'ministry_analyst', 'administrator') or ground.job() in ('staffing', 'roster', 'demo'));
create policy arrival_counted on planning.arrival to ${app}
    using (ground.job() in ('staffing', 'demo')) with check (ground.job() in ('staffing', 'demo'));
create policy handling_of_the_job on planning.handling to ${app}
    using (ground.job() = 'staffing') with check (ground.job() = 'staffing');
create policy special_day_seen on planning.special_day for select to ${app}
    using (ground.role() in ('shift_supervisor', 'ministry_analyst', 'administrator') or ground.job() in ('staffing', 'roster', 'demo'));
create policy special_day_said on planning.special_day to ${app}
    using (ground.role() in ('shift_supervisor', 'ministry_analyst') or ground.job() = 'demo')
    with check (ground.role() in ('shift_supervisor', 'ministry_analyst') or ground.job() = 'demo');
create policy forecast_seen on planning.forecast for select to ${app}
    using (ground.role() in ('shift_supervisor', 'ministry_analyst', 'administrator') or ground.job() in ('staffing', 'roster'));
create policy forecast_made on planning.forecast to ${app}
    using (ground.job() = 'staffing') with check (ground.job() = 'staffing');
create policy forecast_made_anew on planning.forecast for delete to ${app}
    using (ground.role() in ('shift_supervisor', 'ministry_analyst'));
-- A supervisor plans her own centre; everybody sees their own work; planners count heads.
create policy duty_own on planning.duty for select to ${app} using (staff = ground.staff());
create policy duty_planned on planning.duty to ${app}
    using (ground.role() = 'shift_supervisor' and centre = ground.centre() or ground.job() in ('roster', 'demo'))
    with check (ground.role() = 'shift_supervisor' and centre = ground.centre() or ground.job() in ('roster', 'demo'));
create policy duty_counted on planning.duty for select to ${app}
    using (ground.role() in ('ministry_analyst', 'administrator'));
create policy roster_planned on planning.roster to ${app}
    using (ground.role() = 'shift_supervisor' and centre = ground.centre() or ground.job() = 'roster')
    with check (ground.role() = 'shift_supervisor' and centre = ground.centre() or ground.job() = 'roster');

grant select, insert, update on planning.arrival to ${app};
grant select, insert, delete on planning.handling to ${app};
grant select, insert, delete on planning.special_day to ${app};
grant select, insert, delete on planning.forecast to ${app};
grant select, insert, delete on planning.duty to ${app};
grant select, insert, update, delete on planning.roster to ${app};
