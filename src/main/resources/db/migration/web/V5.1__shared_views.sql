-- A view may be shared with colleagues of the same role at the same centre: they use it, its maker
-- keeps it.
alter table web.saved_view
    add column shared boolean not null default false,
    add column role text not null default '',
    add column centre uuid;
create index saved_view_shared on web.saved_view (centre, role, list) where shared;
create policy shared_view on web.saved_view for select to ${app}
    using (shared and role = ground.role() and centre = ground.centre());
