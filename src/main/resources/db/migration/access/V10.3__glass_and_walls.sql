-- The glass that somebody broke to see what is not theirs: why, until when, who looks at it after.
create table access.glass (
    id           uuid primary key,
    staff        uuid not null references access.staff,
    role         text not null,
    centre       uuid not null,
    kind         text not null,
    thing        uuid not null,
    category     text not null check (category in ('danger', 'absence', 'handover', 'court', 'other')),
    reason       bytea not null,
    day          date not null,
    number       int not null check (number between 1 and 3),
    at           timestamptz not null,
    until        timestamptz not null,
    reviewer     uuid,
    review_due   timestamptz not null,
    reviewed_at  timestamptz,
    reviewed_by  uuid,
    verdict      text check (verdict in ('justified', 'not_justified')),
    unique (staff, day, number)
);
create index glass_reviewer on access.glass (reviewer, reviewed_at, review_due);
alter table access.glass enable row level security;
alter table access.glass force row level security;
create policy glass_own on access.glass for select to ${app}
    using (staff = (select ground.staff())
        or (reviewer = (select ground.centre()) and (select ground.role()) = 'centre_manager')
        or (select ground.role()) = 'auditor'
        or (select ground.job()) = 'glass-overdue');
create policy glass_broken on access.glass for insert to ${app}
    with check (staff = (select ground.staff()));
create policy glass_reviewed on access.glass for update to ${app}
    using (reviewer = (select ground.centre()) and (select ground.role()) = 'centre_manager');
grant select, insert on access.glass to ${app};
grant update (reviewed_at, reviewed_by, verdict) on access.glass to ${app};

-- Conflicts of interest that somebody declared. The wall itself stands in access.relation.
create table access.conflict (
    staff        uuid not null references access.staff,
    kind         text not null,
    thing        uuid not null,
    declared_by  uuid not null,
    at           timestamptz not null,
    primary key (staff, kind, thing)
);
alter table access.conflict enable row level security;
alter table access.conflict force row level security;
create policy conflict_own on access.conflict to ${app}
    using (staff = (select ground.staff()) or declared_by = (select ground.staff()));
grant select, insert on access.conflict to ${app};
