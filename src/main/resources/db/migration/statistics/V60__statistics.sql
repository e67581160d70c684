-- Figures. Nothing here names anybody: a fact has a day, a place, a kind, codes, and a keyed token in
-- place of the id. Exact counts below the country are still nobody's to read but the job's that counts.
create schema statistics;
grant usage on schema statistics to ${app};

create table statistics.fact (
    number    bigint generated always as identity primary key,
    day       date not null,
    region    text not null,
    district  text not null,
    kind      text not null,
    codes     jsonb not null,
    token     bigint not null
);
comment on column statistics.fact.region is 'KZ10 to KZ79, ZZ where no place was said';
create index fact_day on statistics.fact using brin (day);

-- Exact counts, added to as facts arrive. An empty category is the indicator itself.
create table statistics.tally (
    month      date not null,
    indicator  text not null,
    region     text not null,
    category   text not null default '',
    n          int not null,
    primary key (month, indicator, region, category)
);

-- What was counted already, for indicators that count each family once a month.
create table statistics.counted (
    month      date not null,
    indicator  text not null,
    token      bigint not null,
    primary key (month, indicator, token)
);

-- The exact regional counts behind each release of an open month; gone once the month is frozen.
create table statistics.snapshot (
    month      date not null,
    indicator  text not null,
    day        date not null,
    exact      jsonb not null,
    primary key (month, indicator, day)
);

do $$ declare own text; begin
    foreach own in array array['fact', 'tally', 'counted', 'snapshot'] loop
        execute format('alter table statistics.%I enable row level security', own);
        execute format('alter table statistics.%I force row level security', own);
        execute format('create policy %I on statistics.%I using (ground.job() = ''statistics'') with check (ground.job() = ''statistics'')', own || '_of_the_job', own);
    end loop;
end $$;
grant select, insert on statistics.fact to ${app};
grant select, insert, update on statistics.tally to ${app};
grant select, insert on statistics.counted to ${app};
grant select, insert, delete on statistics.snapshot to ${app};

-- The country's count of each month, exact and live.
create table statistics.national (
    month      date not null,
    indicator  text not null,
    n          int not null,
    primary key (month, indicator)
);
alter table statistics.national enable row level security;
alter table statistics.national force row level security;
create policy national_seen on statistics.national for select to ${app}
    using (ground.role() is not null or ground.job() is not null);
create policy national_counted on statistics.national to ${app}
    using (ground.job() = 'statistics') with check (ground.job() = 'statistics');
grant select, insert, update on statistics.national to ${app};

-- What was released: of an open month at most one a day, of a closed one exactly one. Never changed.
create table statistics.release (
    month      date not null,
    indicator  text not null,
    state      text not null check (state in ('open', 'frozen')),
    day        date not null,
    at         timestamptz not null,
    national   int,
    withheld   boolean not null default false,
    figures    text not null,
    hash       bytea not null,
    primary key (indicator, state, month, day)
);
create unique index release_once on statistics.release (indicator, month) where state = 'frozen';
comment on column statistics.release.figures is 'one figure a line, region;category;count, hidden ones absent';
comment on column statistics.release.national is 'null where the country''s own count is hidden';
alter table statistics.release enable row level security;
alter table statistics.release force row level security;
create policy release_frozen on statistics.release for select to ${app} using (state = 'frozen');
create policy release_open on statistics.release for select to ${app}
    using (ground.role() is not null or ground.job() is not null);
create policy release_made on statistics.release for insert to ${app}
    with check (ground.job() = 'statistics');
grant select, insert on statistics.release to ${app};

-- What was not counted and why; names of kinds and codes only, never a value.
create table statistics.kept_out (
    reason  text not null check (reason in ('kind', 'code', 'value')),
    name    text not null,
    n       bigint not null,
    primary key (reason, name)
);
grant select, insert, update on statistics.kept_out to ${app};

-- One row: how often the live figures changed, and whether releases wait (while history is filled in).
create table statistics.pulse (
    one        boolean primary key default true check (one),
    changes    bigint not null default 0,
    suspended  boolean not null default false
);
insert into statistics.pulse default values;
grant select, update on statistics.pulse to ${app};
