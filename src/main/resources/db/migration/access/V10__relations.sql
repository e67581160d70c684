-- Who works on what, and which centre keeps it: what the policy and every row policy read.
create schema access;
grant usage on schema access to ${app};

create table access.relation (
    holder    uuid not null,         -- a member of staff, or a centre for 'keeps'
    relation  text not null check (relation in ('serves', 'keeps', 'manages', 'glass', 'wall')),
    kind      text not null,
    thing     uuid not null,
    until     timestamptz,
    primary key (holder, relation, kind, thing)
);
create index relation_thing on access.relation (kind, thing, relation);
alter table access.relation enable row level security;
create policy relation_acting on access.relation to ${app}
    using (ground.actor() is not null) with check (ground.actor() is not null);
grant select, insert, update, delete on access.relation to ${app};

-- The things of a kind whose rows the acting member of staff may see. Row policies call it once a
-- query, as a scalar subquery compared with = any, never once a row.
create function access.my_things(wanted text) returns uuid[]
    language sql stable parallel safe
begin atomic
    select coalesce(array_agg(distinct r.thing), '{}')
    from access.relation r
    where r.kind = wanted
      and (r.until is null or r.until > now())
      and ((r.holder = ground.staff() and r.relation in ('serves', 'glass'))
        or (r.relation = 'keeps' and r.holder in (
                select m.thing from access.relation m
                where m.holder = ground.staff() and m.relation = 'manages' and m.kind = 'centre')))
      and not exists (
            select 1 from access.relation w
            where w.holder = ground.staff() and w.relation = 'wall' and w.kind = wanted and w.thing = r.thing);
end;
