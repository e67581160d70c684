-- Whether a conversation helped, said on its own page and nowhere else. A code; no word, no way back to her.
create table contact.survey (
    contact_id  uuid primary key references contact.contact,
    helped      text not null check (helped in ('yes', 'partly', 'no')),
    at          timestamptz not null
);
create index survey_at on contact.survey (at);

alter table contact.survey enable row level security;
alter table contact.survey force row level security;
create policy survey_hers on contact.survey to ${app}
    using (contact_id = (select k.contact_id from contact.visitor_key k where k.hash = (select contact.visitor())));
create policy survey_shift on contact.survey for select to ${app} using (ground.role() = 'shift_supervisor');
grant select, insert on contact.survey to ${app};
