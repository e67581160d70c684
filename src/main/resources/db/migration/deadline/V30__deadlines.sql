-- Clocks with an owner. Ids, codes and instants only.
create schema deadline;
grant usage on schema deadline to ${app};

create table deadline.deadline (
    id            uuid primary key,
    kind          text not null,
    about_kind    text not null,
    about_id      uuid not null,
    file_kind     text not null,
    file_id       uuid not null,
    owner         uuid,
    centre        uuid not null,
    started_at    timestamptz not null,
    due_at        timestamptz not null,
    state         text not null default 'open' check (state in ('open', 'late', 'met', 'waived')),
    late_at       timestamptz,
    escalated_to  uuid,
    escalated_at  timestamptz,
    closed_at     timestamptz,
    waive_reason  text,
    version       int not null default 1,
    check ((state in ('met', 'waived')) = (closed_at is not null)),
    check ((state = 'waived') = (waive_reason is not null)),
    check (state <> 'late' or late_at is not null),
    check (late_at is null or late_at >= due_at)
);
-- What the keeper takes; what a menu and a list show; what a thing or a file has.
create index deadline_due on deadline.deadline (due_at) where state = 'open';
create index deadline_owner on deadline.deadline (owner, due_at, id) where state in ('open', 'late');
create index deadline_centre on deadline.deadline (centre, due_at, id) where state in ('open', 'late');
create index deadline_about on deadline.deadline (about_id, kind, due_at);
create index deadline_file on deadline.deadline (file_id, due_at);

alter table deadline.deadline enable row level security;
alter table deadline.deadline force row level security;
create policy deadline_started on deadline.deadline for insert to ${app}
    with check (ground.actor() is not null);
create policy deadline_seen on deadline.deadline for select to ${app} using (
    owner = ground.staff()
    or (centre = ground.centre() and ground.role() in ('centre_manager', 'shift_supervisor'))
    or file_id = any ((select access.my_things('case') || access.my_things('contact')
        || access.my_things('handover'))::uuid[])
    or ground.job() is not null);
create policy deadline_changed on deadline.deadline for update to ${app} using (
    owner = ground.staff()
    or (centre = ground.centre() and ground.role() in ('centre_manager', 'shift_supervisor'))
    or file_id = any ((select access.my_things('case') || access.my_things('contact')
        || access.my_things('handover'))::uuid[])
    or ground.job() is not null)
    with check (ground.actor() is not null);
grant select, insert, update on deadline.deadline to ${app};
