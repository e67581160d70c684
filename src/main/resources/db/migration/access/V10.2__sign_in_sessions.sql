-- Sign-ins as the web layer keeps them (Spring Session 4.1, its own columns). Read before anybody is
-- known, so without row security; they hold a random staff id and nothing that anybody typed.
create table access.spring_session (
    primary_id             char(36) primary key,
    session_id             char(36) not null,
    creation_time          bigint not null,
    last_access_time       bigint not null,
    max_inactive_interval  int not null,
    expiry_time            bigint not null,
    principal_name         varchar(100)
);
create unique index spring_session_id on access.spring_session (session_id);
create index spring_session_expiry on access.spring_session (expiry_time);
create index spring_session_principal on access.spring_session (principal_name);
create table access.spring_session_attributes (
    session_primary_id  char(36) not null references access.spring_session on delete cascade,
    attribute_name      varchar(200) not null,
    attribute_bytes     bytea not null,
    primary key (session_primary_id, attribute_name)
);
grant select, insert, update, delete on access.spring_session, access.spring_session_attributes to ${app};
