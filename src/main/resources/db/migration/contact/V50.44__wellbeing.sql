-- The load of hard contacts on those who take them: ids, reasons and times, never what was said.
create table contact.exposure (
    contact_id  uuid not null references contact.contact,
    staff_id    uuid not null,
    reason      text not null,
    at          timestamptz not null,
    primary key (contact_id, staff_id)
);
create index exposure_of on contact.exposure (staff_id, at);
create table contact.care_offer (
    id           uuid primary key,
    staff_id     uuid not null,
    reason       text not null,
    at           timestamptz not null,
    answered_at  timestamptz,
    taken        boolean
);
create index care_offer_open on contact.care_offer (staff_id, at) where answered_at is null;
create table contact.buddy (
    staff_id  uuid primary key,
    buddy     uuid not null check (buddy <> staff_id),
    since     timestamptz not null
);
create table contact.buddy_alert (
    id        uuid primary key,
    to_staff  uuid not null,
    about     uuid not null,
    at        timestamptz not null,
    seen_at   timestamptz
);
create index buddy_alert_open on contact.buddy_alert (to_staff, at) where seen_at is null;
create table contact.debrief (
    id           uuid primary key,
    staff_id     uuid not null,
    led_by       uuid not null,
    kind         text not null check (kind in ('peer', 'supervisor', 'psychologist')),
    day          date not null,
    minutes      int not null check (minutes between 1 and 240),
    more_wanted  boolean not null,
    at           timestamptz not null
);
create index debrief_of on contact.debrief (staff_id, day desc);

alter table contact.exposure enable row level security;
alter table contact.exposure force row level security;
alter table contact.care_offer enable row level security;
alter table contact.care_offer force row level security;
alter table contact.buddy enable row level security;
alter table contact.buddy force row level security;
alter table contact.buddy_alert enable row level security;
alter table contact.buddy_alert force row level security;
alter table contact.debrief enable row level security;
alter table contact.debrief force row level security;

create policy exposure_own on contact.exposure to ${app} using (staff_id = ground.staff());
create policy exposure_shift on contact.exposure for select to ${app} using (ground.role() = 'shift_supervisor');
create policy exposure_jobs on contact.exposure to ${app} using (ground.job() in ('contact.care', 'contact.history'));
create policy care_offer_own on contact.care_offer to ${app} using (staff_id = ground.staff());
create policy care_offer_shift on contact.care_offer for select to ${app} using (ground.role() = 'shift_supervisor');
create policy care_offer_jobs on contact.care_offer to ${app} using (ground.job() = 'contact.care');
create policy buddy_own on contact.buddy to ${app} using (staff_id = ground.staff());
create policy buddy_alert_own on contact.buddy_alert to ${app}
    using (to_staff = ground.staff() or about = ground.staff());
create policy buddy_alert_jobs on contact.buddy_alert to ${app} using (ground.job() = 'contact.care');
create policy debrief_own on contact.debrief to ${app}
    using (staff_id = ground.staff() or led_by = ground.staff());
create policy debrief_shift on contact.debrief for select to ${app} using (ground.role() = 'shift_supervisor');
create policy debrief_jobs on contact.debrief to ${app} using (ground.job() = 'contact.history');

grant select, insert, delete on contact.exposure to ${app};
grant select, insert, update, delete on contact.care_offer to ${app};
grant select, insert, delete on contact.buddy to ${app};
grant select, insert, update, delete on contact.buddy_alert to ${app};
grant select, insert on contact.debrief to ${app};
