-- One number that moves whenever something moves that a node may have remembered: a member of
-- staff, a sign-in, a wall. Each node asks for it at most once a second.
create table access.version (
    only_row  boolean primary key default true check (only_row),
    number    bigint not null
);
insert into access.version (number) values (1);
grant select, update on access.version to ${app};

create function access.moved() returns trigger language plpgsql as $$
begin
    update access.version set number = number + 1;
    return null;
end $$;

-- Members of staff. Names of staff are known to all staff, and to nobody else.
create table access.staff (
    id            uuid primary key,
    sign_in_name  text not null,
    name          text not null,
    role          text not null,
    centre        uuid not null,
    languages     text[] not null default '{}',
    state         text not null check (state in ('invited', 'active', 'on_leave', 'deactivated')),
    back_on       date,
    deputy        uuid references access.staff,
    version       int not null default 0,
    changed_at    timestamptz not null
);
create unique index staff_sign_in_name on access.staff (sign_in_name);
create index staff_centre on access.staff (centre, role);
alter table access.staff enable row level security;
alter table access.staff force row level security;
create policy staff_read on access.staff for select to ${app}
    using ((select ground.staff()) is not null or (select ground.job()) is not null);
create policy staff_made on access.staff for insert to ${app}
    with check ((select ground.role()) = 'administrator'
        or (select ground.job()) in ('sign-in', 'enrol-staff'));
create policy staff_changed on access.staff for update to ${app}
    using ((select ground.role()) = 'administrator'
        or (select ground.job()) in ('sign-in', 'enrol-staff', 'staff-return'));
grant select, insert, update on access.staff to ${app};
create trigger staff_moved after insert or update on access.staff
    for each statement execute function access.moved();

-- What proves that it is them. Nobody's page reads this table: only the work of signing in does.
create table access.credential (
    staff         uuid primary key references access.staff,
    password      text,
    totp          bytea,
    totp_used     bigint not null default 0,
    totp_proven   timestamptz,
    changed_at    timestamptz not null
);
alter table access.credential enable row level security;
alter table access.credential force row level security;
create policy credential_of_sign_in on access.credential to ${app}
    using ((select ground.job()) in ('sign-in', 'enrol-staff'));
grant select, insert, update, delete on access.credential to ${app};

-- One-time links. Only the hash of the word in the link is kept.
create table access.invitation (
    token       bytea primary key,
    staff       uuid not null references access.staff,
    expires_at  timestamptz not null,
    used_at     timestamptz
);
create index invitation_staff on access.invitation (staff);
alter table access.invitation enable row level security;
alter table access.invitation force row level security;
create policy invitation_of_sign_in on access.invitation to ${app}
    using ((select ground.job()) = 'sign-in');
grant select, insert, update, delete on access.invitation to ${app};

-- Browsers that a member of staff has signed in with before: a stranger's failures do not slow these.
create table access.device (
    staff     uuid not null references access.staff,
    token     bytea not null,
    words     text not null,
    first_at  timestamptz not null,
    last_at   timestamptz not null,
    primary key (staff, token)
);
alter table access.device enable row level security;
alter table access.device force row level security;
create policy device_of_sign_in on access.device to ${app}
    using ((select ground.job()) = 'sign-in' or staff = (select ground.staff()));
grant select, insert, update, delete on access.device to ${app};

-- Sign-ins, with what each node must know at once: ended, locked, lapsed.
create table access.sign_in (
    id          uuid primary key,
    staff       uuid not null references access.staff,
    device      text not null,
    node        text not null,
    at          timestamptz not null,
    seen_at     timestamptz not null,
    expires_at  timestamptz not null,
    locked_at   timestamptz,
    ended_at    timestamptz,
    ended_by    uuid
);
create index sign_in_staff on access.sign_in (staff, at desc);
alter table access.sign_in enable row level security;
alter table access.sign_in force row level security;
create policy sign_in_own on access.sign_in to ${app}
    using ((select ground.job()) = 'sign-in' or staff = (select ground.staff())
        or (select ground.role()) = 'administrator');
grant select, insert, update, delete on access.sign_in to ${app};
create trigger sign_in_moved after update of locked_at, ended_at on access.sign_in
    for each statement execute function access.moved();

-- Failures, each counted for one account from one place, so that nobody can lock another out.
-- The key is a hash of account and place; it names nobody.
create table access.attempt (
    place     bytea primary key,
    failures  int not null,
    last_at   timestamptz not null,
    until     timestamptz not null
);
create index attempt_last on access.attempt (last_at);
alter table access.attempt enable row level security;
alter table access.attempt force row level security;
create policy attempt_of_sign_in on access.attempt to ${app}
    using ((select ground.job()) = 'sign-in');
grant select, insert, update, delete on access.attempt to ${app};

-- What somebody had typed when their sign-in lapsed: sealed, ten minutes, theirs only.
create table access.kept_form (
    id        uuid primary key,
    staff     uuid not null references access.staff,
    form      bytea not null,
    kept_at   timestamptz not null
);
create index kept_form_at on access.kept_form (kept_at);
alter table access.kept_form enable row level security;
alter table access.kept_form force row level security;
create policy kept_form_own on access.kept_form to ${app}
    using (staff = (select ground.staff()) or (select ground.job()) = 'sign-in');
grant select, insert, delete on access.kept_form to ${app};

-- A wall holds on every node within two seconds, as an end of a sign-in does.
create function access.wall_moved() returns trigger language plpgsql as $$
begin
    update access.version set number = number + 1;
    return null;
end $$;
create trigger relation_wall_moved after insert on access.relation
    for each row when (new.relation = 'wall') execute function access.wall_moved();
