-- What the service did each day: counts of facts, without place or person.
create table contact.report_count (
    day       date not null,
    measure   text not null check (measure in ('arrived', 'answered', 'closed')),
    channel   text not null,
    language  text not null,
    outcome   text not null,
    count     bigint not null,
    primary key (day, measure, channel, language, outcome)
);
alter table contact.report_count enable row level security;
alter table contact.report_count force row level security;
create policy report_count_shift on contact.report_count for select to ${app} using (ground.role() = 'shift_supervisor');
create policy report_count_jobs on contact.report_count to ${app} using (ground.job() = 'contact.report');
grant select, insert, update on contact.report_count to ${app};
