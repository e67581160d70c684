-- What of the demo country is made already, so that a start after a kill goes on and never doubles.
-- A row in demo.filling says that everybody in this database is made up.
create schema demo;
grant usage on schema demo to ${app};

create table demo.filling (
    only_row    boolean primary key default true check (only_row),
    size        text not null,
    seed        bigint not null,
    until       timestamptz not null,
    started_at  timestamptz not null,
    done_at     timestamptz
);
grant select, insert, update on demo.filling to ${app};

create table demo.mark (
    stream   text not null,
    lane     int not null,
    batches  int not null,
    seconds  double precision not null,
    primary key (stream, lane)
);
grant select, insert, update on demo.mark to ${app};
