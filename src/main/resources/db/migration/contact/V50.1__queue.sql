-- Who is on duty, what is held out to whom, and which rows staff may see.
create table contact.operator (
    staff_id    uuid primary key,
    centre      uuid not null,
    languages   text[] not null,
    state       text not null check (state in ('ready', 'break', 'wrap_up', 'away', 'missed')),
    reason      text,
    since       timestamptz not null,
    until       timestamptz,
    capacity    int not null check (capacity between 0 and 10),
    missed      int not null default 0,
    seen_at     timestamptz not null,
    offered_at  timestamptz not null
);

create table contact.offer (
    id           uuid primary key,
    contact_id   uuid not null references contact.contact,
    staff_id     uuid not null,
    interpreter  boolean not null,
    offered_at   timestamptz not null,
    until        timestamptz not null,
    outcome      text not null check (outcome in ('open', 'accepted', 'missed', 'passed', 'withdrawn')),
    ended_at     timestamptz
);
-- Two nodes, two operators, one contact: the second offer cannot be written.
create unique index offer_open on contact.offer (contact_id) where outcome = 'open';
create index offer_mine on contact.offer (staff_id) where outcome = 'open';
create index offer_tried on contact.offer (contact_id, offered_at);

alter table contact.contact add column term_started boolean not null default false;
alter table contact.contact add column alarmed_at timestamptz;
create index contact_without_term on contact.contact (id) where not term_started and state in ('waiting', 'offered');

alter table contact.operator enable row level security;
alter table contact.operator force row level security;
alter table contact.offer enable row level security;
alter table contact.offer force row level security;

create policy operator_staff on contact.operator to ${app}
    using (staff_id = ground.staff() or ground.role() = 'shift_supervisor');
create policy operator_jobs on contact.operator to ${app}
    using (ground.job() in ('contact.routing', 'contact.outlook'));
create policy offer_staff on contact.offer to ${app}
    using (staff_id = ground.staff() or ground.role() = 'shift_supervisor');
create policy offer_jobs on contact.offer to ${app}
    using (ground.job() in ('contact.routing', 'contact.outlook', 'contact.forget'));

-- An operator's own contacts, the one held out to her, and for a supervisor what is open or recent.
create policy contact_staff on contact.contact to ${app}
    using (id = any ((select access.my_things('contact'))::uuid[])
        or id = any (array(select o.contact_id from contact.offer o
            where o.staff_id = ground.staff() and o.outcome = 'open'))
        or (ground.role() = 'shift_supervisor'
            and (state <> 'closed' or closed_at > now() - interval '7 days')));
-- What was said is for those who work on the contact, and for nobody above them.
create policy line_staff on contact.line to ${app}
    using (contact_id = any ((select access.my_things('contact'))::uuid[]));
create policy view_staff on contact.view for select to ${app}
    using (contact_id = any ((select access.my_things('contact'))::uuid[]));

grant select, insert, update on contact.operator to ${app};
grant select, insert, update, delete on contact.offer to ${app};
