-- Who can help and when. All of it is public, and nothing here tells where a shelter stands: a centre
-- with accommodation has a point rounded to a tenth of a degree and no address.
create schema directory;
grant usage on schema directory to ${app};

create table directory.organisation (
    id       uuid primary key,
    kind     text not null,
    name_kk  text not null,
    name_ru  text not null,
    name_en  text not null,
    region   text,
    number   text
);

create table directory.centre (
    id             uuid primary key,
    kind           text not null,
    state          text not null,
    ownership      text not null,
    name_kk        text not null,
    name_ru        text not null,
    name_en        text not null,
    region         text not null,
    district       text not null,
    lat            double precision not null,
    lon            double precision not null,
    accommodation  boolean not null,
    languages      text[] not null,
    accessibility  text[] not null,
    always_open    boolean not null,
    places         int not null,
    places_free    int not null,
    beds           int not null,
    beds_free      int not null,
    room_told_at   timestamptz not null,
    employer       uuid not null references directory.organisation,
    oversight      uuid not null references directory.organisation,
    phone          text,
    version        int not null default 1,
    check (places_free between 0 and places and beds_free between 0 and beds),
    check (not accommodation
        or (lat::numeric = round(lat::numeric, 1) and lon::numeric = round(lon::numeric, 1)))
);
create unique index contact_centre on directory.centre (kind) where kind = 'contact_centre';

create table directory.centre_service (
    centre   uuid not null references directory.centre on delete cascade,
    service  text not null,
    primary key (centre, service)
);

create table directory.schedule (
    centre   uuid not null references directory.centre on delete cascade,
    day      smallint not null check (day between 1 and 7),
    opens    time not null,
    minutes  int not null check (minutes between 1 and 1440),
    primary key (centre, day, opens)
);

-- Other hours on one date: closed all day where it has no row in other_span.
create table directory.other_day (
    centre  uuid not null references directory.centre on delete cascade,
    date    date not null,
    reason  text not null,
    primary key (centre, date)
);
create table directory.other_span (
    centre   uuid not null,
    date     date not null,
    opens    time not null,
    minutes  int not null check (minutes between 1 and 1440),
    primary key (centre, date, opens),
    foreign key (centre, date) references directory.other_day on delete cascade
);

-- One row: its number grows with every change, so that each node knows when to read again.
create table directory.change (
    one     boolean primary key default true check (one),
    number  bigint not null
);
insert into directory.change (number) values (1);

do $$
declare t text;
begin
    foreach t in array array['organisation', 'centre', 'centre_service', 'schedule', 'other_day', 'other_span', 'change'] loop
        execute format('alter table directory.%I enable row level security', t);
        execute format('create policy %I on directory.%I for select to ${app} using (ground.actor() is not null)', t || '_read', t);
        execute format('grant select, insert, update, delete on directory.%I to ${app}', t);
    end loop;
    -- What belongs to a centre is written by administrators, by its own staff and by jobs.
    foreach t in array array['centre_service', 'schedule', 'other_day', 'other_span'] loop
        execute format('create policy %I on directory.%I to ${app} using (ground.role() = ''administrator'' or ground.job() is not null or centre = ground.centre())', t || '_written', t);
    end loop;
end $$;
create policy organisation_written on directory.organisation to ${app}
    using (ground.role() = 'administrator' or ground.job() is not null);
create policy centre_written on directory.centre to ${app}
    using (ground.role() = 'administrator' or ground.job() is not null or id = ground.centre());
create policy change_written on directory.change for update to ${app}
    using (ground.staff() is not null or ground.job() is not null);
