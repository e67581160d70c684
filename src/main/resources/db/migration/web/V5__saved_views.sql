-- Filters and orders that a member of staff keeps for themselves.
create schema web;
grant usage on schema web to ${app};

create table web.saved_view (
    id     uuid primary key,
    staff  uuid not null,
    list   text not null check (length(list) <= 60),
    name   text not null check (length(name) between 1 and 40),
    query  text not null check (length(query) <= 1000),
    unique (staff, list, name)
);
alter table web.saved_view enable row level security;
alter table web.saved_view force row level security;
create policy own_view on web.saved_view to ${app}
    using (staff = ground.staff()) with check (staff = ground.staff());
grant select, insert, update, delete on web.saved_view to ${app};
