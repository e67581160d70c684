-- What operators do with a contact beside talking: triage, emergency help, handover, drafts.
alter table contact.operator add column news bigint not null default 0;
alter table contact.contact add column news bigint not null default 0;
alter table contact.contact add column person uuid;           -- linked by a human, never shown to her
alter table contact.contact add column household uuid;

create table contact.draft (
    contact_id  uuid not null references contact.contact,
    staff_id    uuid not null,
    text        bytea not null,
    at          timestamptz not null,
    primary key (contact_id, staff_id)
);

create table contact.triage (
    contact_id  uuid not null references contact.contact,
    script      text not null,
    version     int not null,
    answers     bytea,
    proposed    text,
    at          timestamptz not null,
    by_staff    uuid not null,
    primary key (contact_id, script)
);

create table contact.urgency_change (
    id          uuid primary key,
    contact_id  uuid not null references contact.contact,
    before      text not null,
    after       text not null,
    by_staff    uuid not null,
    at          timestamptz not null
);
create index urgency_change_contact on contact.urgency_change (contact_id, at);

create table contact.emergency_call (
    id              uuid primary key,
    contact_id      uuid not null references contact.contact,
    service         text not null check (service in ('102', '103', '112')),
    state           text not null check (state in ('requested', 'acknowledged', 'closed', 'unanswered')),
    requested_by    uuid not null,
    requested_at    timestamptz not null,
    answer_by       timestamptz not null,
    told            bytea not null,
    place           bytea,
    taken_by        bytea,
    number          text,
    acknowledged_at timestamptz,
    alarmed_at      timestamptz,
    closed_at       timestamptz
);
create index emergency_call_contact on contact.emergency_call (contact_id);
create index emergency_call_open on contact.emergency_call (answer_by) where state in ('requested', 'unanswered');

create table contact.feared_centre (
    contact_id  uuid not null references contact.contact,
    centre      uuid not null,
    primary key (contact_id, centre)
);

create table contact.handover (
    id            uuid primary key,
    contact_id    uuid not null references contact.contact,
    centre        uuid not null,
    state         text not null check (state in ('sent', 'accepted', 'declined', 'unanswered', 'withdrawn')),
    basis         text not null check (basis in ('her_word', 'danger_to_life', 'child_protection', 'law')),
    urgency       text not null,
    language      text not null,
    district      text,
    channel       text not null,
    items         text[] not null,
    told          bytea not null,
    rank          int,
    sent_by       uuid not null,
    sent_at       timestamptz not null,
    due_at        timestamptz not null,
    answered_by   uuid,
    answered_at   timestamptz,
    reason        text,
    case_id       uuid,
    household     uuid,
    person        uuid,
    version       int not null default 0
);
-- A contact has one open handover at a time.
create unique index handover_open on contact.handover (contact_id) where state in ('sent', 'unanswered');
create index handover_inbox on contact.handover (centre, sent_at desc, id);
create index handover_contact on contact.handover (contact_id);

alter table contact.draft enable row level security;
alter table contact.draft force row level security;
alter table contact.triage enable row level security;
alter table contact.triage force row level security;
alter table contact.urgency_change enable row level security;
alter table contact.urgency_change force row level security;
alter table contact.emergency_call enable row level security;
alter table contact.emergency_call force row level security;
alter table contact.feared_centre enable row level security;
alter table contact.feared_centre force row level security;
alter table contact.handover enable row level security;
alter table contact.handover force row level security;

create policy draft_own on contact.draft to ${app}
    using (staff_id = ground.staff() and contact_id = any ((select access.my_things('contact'))::uuid[]));
create policy draft_jobs on contact.draft to ${app} using (ground.job() = 'contact.forget');
create policy triage_staff on contact.triage to ${app}
    using (contact_id = any ((select access.my_things('contact'))::uuid[]));
create policy triage_jobs on contact.triage to ${app} using (ground.job() in ('contact.forget', 'contact.history'));
create policy urgency_change_staff on contact.urgency_change to ${app}
    using (contact_id = any ((select access.my_things('contact'))::uuid[]) or ground.role() = 'shift_supervisor');
create policy emergency_call_staff on contact.emergency_call to ${app}
    using (contact_id = any ((select access.my_things('contact'))::uuid[]));
create policy emergency_call_supervisor on contact.emergency_call for select to ${app}
    using (ground.role() = 'shift_supervisor');
create policy emergency_call_jobs on contact.emergency_call to ${app}
    using (ground.job() in ('contact.emergency', 'contact.forget', 'contact.history'));
create policy feared_centre_staff on contact.feared_centre to ${app}
    using (contact_id = any ((select access.my_things('contact'))::uuid[]));
create policy feared_centre_jobs on contact.feared_centre to ${app} using (ground.job() = 'contact.forget');
-- A handover belongs to those who sent it and to the centre that was asked.
create policy handover_staff on contact.handover to ${app}
    using (contact_id = any ((select access.my_things('contact'))::uuid[])
        or (centre = ground.centre() and ground.role() = 'centre_manager')
        or (ground.role() = 'shift_supervisor' and sent_at > now() - interval '30 days'));
create policy handover_jobs on contact.handover to ${app}
    using (ground.job() in ('contact.handover', 'contact.forget', 'contact.history'));

create policy contact_handover_jobs on contact.contact to ${app}
    using (ground.job() in ('contact.handover', 'contact.emergency'));
create policy line_handover_jobs on contact.line to ${app}
    using (ground.job() in ('contact.handover', 'contact.emergency'));
create policy view_handover_jobs on contact.view for select to ${app}
    using (ground.job() in ('contact.handover', 'contact.emergency', 'contact.routing'));
create policy operator_news_jobs on contact.operator to ${app}
    using (ground.job() in ('contact.handover', 'contact.emergency', 'contact.live'));
create policy line_live on contact.line for select to ${app} using (ground.job() = 'contact.live');

grant select, insert, update, delete on contact.draft to ${app};
grant select, insert, update, delete on contact.triage to ${app};
grant select, insert on contact.urgency_change to ${app};
grant select, insert, update on contact.emergency_call to ${app};
grant select, insert, delete on contact.feared_centre to ${app};
grant select, insert, update on contact.handover to ${app};
