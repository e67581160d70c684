-- Events stored with the transaction that they tell of (Spring Modulith's publication registry).
create table ground.event_publication (
    id                      uuid primary key,
    listener_id             text not null,
    event_type              text not null,
    serialized_event        text not null,
    publication_date        timestamptz not null,
    completion_date         timestamptz,
    status                  text,
    completion_attempts     int,
    last_resubmission_date  timestamptz
);
create index event_publication_event on ground.event_publication using hash (serialized_event);
create index event_publication_completed on ground.event_publication (completion_date);
grant select, insert, update, delete on ground.event_publication to ${app};

-- Jobs that any node may take over (db-scheduler).
create table ground.scheduled_task (
    task_name             text not null,
    task_instance         text not null,
    task_data             bytea,
    execution_time        timestamptz not null,
    picked                boolean not null,
    picked_by             text,
    last_success          timestamptz,
    last_failure          timestamptz,
    consecutive_failures  int,
    last_heartbeat        timestamptz,
    version               bigint not null,
    priority              smallint,
    primary key (task_name, task_instance)
);
create index scheduled_task_time on ground.scheduled_task (execution_time);
create index scheduled_task_heartbeat on ground.scheduled_task (last_heartbeat);
grant select, insert, update, delete on ground.scheduled_task to ${app};
