-- Whether her page answers when it is called upon: from such a page silence says within seconds that it is gone.
alter table contact.operator add column answers boolean not null default false;

-- When rounds last looked for signs of life, on whichever node, and from when on silence says something.
create table contact.steadiness (
    one          boolean primary key default true check (one),
    looked_at    timestamptz not null,
    steady_from  timestamptz not null
);
insert into contact.steadiness (looked_at, steady_from) values (now(), now());
grant select, update on contact.steadiness to ${app};
