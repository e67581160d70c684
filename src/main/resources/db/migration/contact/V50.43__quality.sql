-- Conversations that are looked at again: a sealed copy that lives two weeks, and what reviewers made of it.
create table contact.sample (
    id            uuid primary key,
    contact_id    uuid not null unique references contact.contact,
    operator      uuid not null,
    week          date not null,
    why           text not null check (why in ('random', 'risk')),
    channel       text not null,
    language      text not null,
    urgency       text not null,
    category      text,
    sampled_at    timestamptz not null,
    until         timestamptz not null,
    text          bytea,
    calibration   boolean not null,
    destroyed_at  timestamptz
);
create index sample_newest on contact.sample (sampled_at desc, id desc);
create index sample_of_operator on contact.sample (operator, sampled_at desc, id desc);
create index sample_week on contact.sample (week, operator);
create index sample_due on contact.sample (until) where text is not null;

create table contact.review (
    id          uuid primary key,
    sample_id   uuid not null references contact.sample,
    reviewer    uuid not null,
    form        text not null,
    version     int not null,
    scores      jsonb not null,
    total       double precision not null,
    failed      text[] not null,
    at          timestamptz not null,
    comment     bytea,
    reply       bytea,
    replied_at  timestamptz,
    forgotten   boolean not null default false,
    unique (sample_id, reviewer)
);
create index review_words on contact.review (at) where not forgotten;

alter table contact.sample enable row level security;
alter table contact.sample force row level security;
alter table contact.review enable row level security;
alter table contact.review force row level security;

create policy sample_staff on contact.sample for select to ${app}
    using (operator = ground.staff() or ground.role() = 'shift_supervisor');
create policy sample_jobs on contact.sample to ${app} using (ground.job() in ('contact.sampling', 'contact.history'));
create policy review_staff on contact.review to ${app}
    using (ground.role() = 'shift_supervisor'
        or exists (select from contact.sample s where s.id = sample_id and s.operator = ground.staff()));
create policy review_jobs on contact.review to ${app} using (ground.job() in ('contact.sampling', 'contact.history'));
create policy contact_sampling on contact.contact for select to ${app} using (ground.job() = 'contact.sampling');
create policy line_sampling on contact.line for select to ${app} using (ground.job() = 'contact.sampling');

grant select, insert, update on contact.sample to ${app};
grant select, insert, update on contact.review to ${app};
