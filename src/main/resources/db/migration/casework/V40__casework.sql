-- A centre's work with one household. What was said and done lies sealed under the case's own key;
-- states, instants, bands and the kinds of services stand plain.
create schema casework;
grant usage on schema casework to ${app};

create table casework.numbering (
    centre  uuid not null,
    year    smallint not null,
    last    int not null,
    primary key (centre, year)
);
grant select, insert, update on casework.numbering to ${app};

create table casework.case_file (
    id            uuid primary key,
    centre        uuid not null,
    number        text not null,               -- 24-0617: year and serial within the centre
    opened_with   uuid not null unique,        -- the same key opens the same case
    household     uuid not null,
    survivor      uuid,                        -- whose name heads the file
    contact       uuid,
    state         text not null check (state in ('opened', 'in_work', 'closed')),
    worker        uuid,
    language      text not null,
    region        text not null,
    district      text not null,
    told          bytea,
    band          text,
    assessed_at   timestamptz,
    review_due    timestamptz,
    opened_at     timestamptz not null,
    touched_at    timestamptz not null,
    closed_at     timestamptz,
    close_reason  text,
    version       int not null default 1,
    unique (centre, number)
);
create index case_file_centre on casework.case_file (centre, touched_at desc, id desc);
create index case_file_worker on casework.case_file (worker, touched_at desc, id desc);

create table casework.participant (
    case_id   uuid not null references casework.case_file,
    person    uuid not null,
    part      text not null,
    added_at  timestamptz not null,
    added_by  text not null,
    primary key (case_id, person)
);
create index participant_person on casework.participant (person);

create table casework.incident (
    id           uuid primary key,
    case_id      uuid not null references casework.case_file,
    happened_at  timestamptz not null,
    place        text not null,
    particulars  bytea not null,               -- forms, harm, weapon, children, who
    account      bytea,
    breach_of    uuid,
    recorded_at  timestamptz not null,
    recorded_by  text not null,
    version      int not null default 1
);
create index incident_case on casework.incident (case_id, happened_at desc);

create table casework.assessment (
    id          uuid primary key,
    case_id     uuid not null references casework.case_file,
    made_at     timestamptz not null,
    made_by     uuid,
    instrument  text not null,
    edition     int not null,
    band        text not null,
    raised      boolean not null,
    answers     bytea not null,
    reckoning   bytea not null,
    why         bytea,
    holds_until timestamptz
);
create index assessment_case on casework.assessment (case_id, made_at desc);

create table casework.session (
    id           uuid primary key,
    case_id      uuid not null references casework.case_file,
    kind         text not null,
    held_at      timestamptz not null,
    minutes      smallint not null,
    how          text not null,
    staff        uuid,
    person       uuid,
    note         bytea,
    recorded_at  timestamptz not null,
    recorded_by  text not null,
    version      int not null default 1
);
create index session_case on casework.session (case_id, held_at desc);

create table casework.happening (
    id       uuid primary key,
    case_id  uuid not null references casework.case_file,
    at       timestamptz not null,
    by       text not null,
    kind     text not null,
    codes    jsonb not null default '{}'
);
create index happening_case on casework.happening (case_id, at desc);

create table casework.once (
    key   uuid primary key,
    made  uuid not null,
    at    timestamptz not null
);
alter table casework.once enable row level security;
alter table casework.once force row level security;
create policy once_acting on casework.once to ${app}
    using (ground.actor() is not null) with check (ground.actor() is not null);
grant select, insert on casework.once to ${app};

-- A table view that somebody keeps for themselves.
create table casework.saved_view (
    id     uuid primary key,
    staff  uuid not null,
    name   text not null,
    query  text not null,
    unique (staff, name)
);
alter table casework.saved_view enable row level security;
alter table casework.saved_view force row level security;
create policy saved_view_own on casework.saved_view to ${app}
    using (staff = ground.staff()) with check (staff = ground.staff());
grant select, insert, update, delete on casework.saved_view to ${app};

do $$
declare
    t text;
    k text;
begin
    foreach t in array array['case_file', 'participant', 'incident', 'assessment', 'session', 'happening'] loop
        k := case t when 'case_file' then 'id' else 'case_id' end;
        execute format('alter table casework.%I enable row level security', t);
        execute format('alter table casework.%I force row level security', t);
        execute format(
            'create policy %I on casework.%I for select to ${app} using ('
            || 'ground.job() in (''demo'', ''casework.reassign'') '
            || 'or %I = any ((select access.my_things(''case''))::uuid[]))', t || '_seen', t, k);
        execute format(
            'create policy %I on casework.%I for insert to ${app} with check (ground.actor() is not null)',
            t || '_made', t);
        execute format(
            'create policy %I on casework.%I for update to ${app} using ('
            || 'ground.job() in (''demo'', ''casework.reassign'') '
            || 'or %I = any ((select access.my_things(''case''))::uuid[]))', t || '_changed', t, k);
        execute format('grant select, insert, update on casework.%I to ${app}', t);
    end loop;
end $$;
