-- What makes the operator's desk whole: notes and drafts that go on with the contact, colleagues who
-- see each other, reviewed answers, categories, interpreters, follow-ups, shift change, repeat contacts.

-- A draft of each form, not only of the next message.
alter table contact.draft add column form text not null default 'say' check (form ~ '^[a-z_]{2,30}$');
alter table contact.draft drop constraint draft_pkey;
alter table contact.draft add primary key (contact_id, staff_id, form);

-- Who has a conversation open, what she has read, and whether she is writing.
create table contact.presence (
    contact_id  uuid not null references contact.contact,
    staff_id    uuid not null,
    seen_at     timestamptz not null,
    typing_at   timestamptz,
    read_number bigint not null default 0,
    primary key (contact_id, staff_id)
);

-- How it ended: the local branches of a category are as telling as the words, so they are sealed.
alter table contact.contact
    add column branches bytea,
    add column category_version int,
    add column entered_by uuid;

-- What a dispatcher needs beside what happens and where, sealed with the contact's key.
alter table contact.emergency_call add column dispatch bytea;

create table contact.reply (
    code        text not null check (code ~ '^[a-z0-9_]{2,40}$'),
    version     int not null check (version > 0),
    topic       text not null,
    safe        boolean not null,
    kk          text not null,
    ru          text not null,
    en          text not null,
    state       text not null check (state in ('draft', 'reviewed', 'withdrawn', 'past')),
    drafted_by  uuid,
    drafted_at  timestamptz not null,
    reviewed_by uuid,
    reviewed_at timestamptz,
    primary key (code, version),
    -- Nobody reviews her own.
    check (reviewed_by is null or drafted_by is null or reviewed_by <> drafted_by)
);
create unique index reply_offered on contact.reply (code) where state = 'reviewed';
create unique index reply_draft on contact.reply (code) where state = 'draft';

-- Interpreters are no users of the program and see no record; their names and numbers are sealed.
create table contact.interpreter (
    id          uuid primary key,
    languages   text[] not null check (cardinality(languages) > 0),
    days        int[] not null,
    from_time   time not null,
    to_time     time not null,
    state       text not null check (state in ('available', 'booked', 'away', 'ended')),
    since       timestamptz not null,
    details     bytea not null,
    changed_by  uuid not null,
    version     int not null default 0
);
create table contact.interpreter_booking (
    id          uuid primary key,
    interpreter uuid not null references contact.interpreter,
    contact_id  uuid not null references contact.contact,
    language    text not null,
    booked_by   uuid not null,
    booked_at   timestamptz not null,
    ended_at    timestamptz
);
create unique index interpreter_booked on contact.interpreter_booking (interpreter) where ended_at is null;
create index interpreter_booking_contact on contact.interpreter_booking (contact_id);

-- What became of somebody who was handed over.
create table contact.follow_up (
    id          uuid primary key,
    contact_id  uuid not null references contact.contact,
    centre      uuid not null,
    sent_by     uuid not null,
    since       timestamptz not null,
    due_at      timestamptz not null,
    state       text not null check (state in ('open', 'done')),
    outcome     text,
    note        bytea,
    done_by     uuid,
    done_at     timestamptz
);
create index follow_up_open on contact.follow_up (due_at, id) where state = 'open';
create index follow_up_mine on contact.follow_up (sent_by, due_at, id) where state = 'open';
create index follow_up_contact on contact.follow_up (contact_id);

-- A colleague is asked for advice: she sees the contact for as long as it lasts.
create table contact.consult (
    id          uuid primary key,
    contact_id  uuid not null references contact.contact,
    asked_by    uuid not null,
    asked       uuid not null,
    asked_at    timestamptz not null,
    ended_at    timestamptz
);
create unique index consult_open on contact.consult (contact_id, asked) where ended_at is null;
create index consult_asked on contact.consult (asked) where ended_at is null;

-- Conversations that go from one shift to the next stay in the old hands until the new ones take them.
create table contact.shift_change (
    id          uuid primary key,
    contact_id  uuid not null references contact.contact,
    from_staff  uuid not null,
    to_staff    uuid not null,
    at          timestamptz not null,
    state       text not null check (state in ('offered', 'taken', 'declined', 'withdrawn')),
    answered_at timestamptz,
    check (from_staff <> to_staff)
);
create unique index shift_change_open on contact.shift_change (contact_id) where state = 'offered';
create index shift_change_to on contact.shift_change (to_staff) where state = 'offered';

-- Why somebody wanted to see what is known of earlier contacts.
create table contact.earlier_look (
    id          uuid primary key,
    contact_id  uuid not null references contact.contact,
    staff_id    uuid not null,
    at          timestamptz not null,
    reason      bytea not null
);

alter table contact.presence enable row level security;
alter table contact.presence force row level security;
alter table contact.interpreter enable row level security;
alter table contact.interpreter force row level security;
alter table contact.interpreter_booking enable row level security;
alter table contact.interpreter_booking force row level security;
alter table contact.follow_up enable row level security;
alter table contact.follow_up force row level security;
alter table contact.consult enable row level security;
alter table contact.consult force row level security;
alter table contact.shift_change enable row level security;
alter table contact.shift_change force row level security;
alter table contact.earlier_look enable row level security;
alter table contact.earlier_look force row level security;

create policy presence_staff on contact.presence to ${app}
    using (contact_id = any ((select access.my_things('contact'))::uuid[]));
create policy presence_jobs on contact.presence to ${app} using (ground.job() = 'contact.forget');
create policy interpreter_shift on contact.interpreter to ${app}
    using (ground.role() in ('operator', 'shift_supervisor'));
create policy interpreter_booking_staff on contact.interpreter_booking to ${app}
    using (contact_id = any ((select access.my_things('contact'))::uuid[]) or ground.role() = 'shift_supervisor');
create policy follow_up_staff on contact.follow_up to ${app}
    using (contact_id = any ((select access.my_things('contact'))::uuid[]) or ground.role() = 'shift_supervisor');
create policy follow_up_jobs on contact.follow_up to ${app} using (ground.job() in ('contact.follow_up', 'contact.forget'));
create policy consult_staff on contact.consult to ${app}
    using (asked = ground.staff() or contact_id = any ((select access.my_things('contact'))::uuid[]));
create policy shift_change_staff on contact.shift_change to ${app}
    using (from_staff = ground.staff() or to_staff = ground.staff());
create policy earlier_look_staff on contact.earlier_look to ${app}
    using (staff_id = ground.staff() or ground.role() = 'shift_supervisor');
create policy contact_desk_jobs on contact.contact for select to ${app}
    using (ground.job() in ('contact.follow_up', 'contact.repeat'));
create policy handover_desk_jobs on contact.handover for select to ${app}
    using (ground.job() in ('contact.follow_up', 'contact.repeat'));
-- Whoever is to take a conversation over sees what kind it is before she does.
create policy contact_changing on contact.contact for select to ${app}
    using (id = any (array(select s.contact_id from contact.shift_change s
        where s.to_staff = ground.staff() and s.state = 'offered')));

grant select, insert, update, delete on contact.presence to ${app};
grant select, insert, update on contact.reply to ${app};
grant select, insert, update on contact.interpreter to ${app};
grant select, insert, update on contact.interpreter_booking to ${app};
grant select, insert, update on contact.follow_up to ${app};
grant select, insert, update on contact.consult to ${app};
grant select, insert, update on contact.shift_change to ${app};
grant select, insert on contact.earlier_look to ${app};
