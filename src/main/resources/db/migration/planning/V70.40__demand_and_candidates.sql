-- Demand may follow contacts, orders and ways together; candidates may be named one by one; plans by travel
-- times speak of minutes.
alter table planning.scenario no force row level security;
alter table planning.list no force row level security;
update planning.scenario s set wish = s.wish - 'need' || jsonb_build_object(
    'blend', jsonb_build_object('contacts', s.wish -> 'need', 'orders', 0, 'travelled', 0),
    'chosen', '[]'::jsonb,
    'timed', exists (select from planning.list l where l.id::text = s.wish ->> 'list' and l.times ~ '\S'))
where s.wish ? 'need';
alter table planning.scenario force row level security;
alter table planning.list force row level security;

-- A list that its owner took away stays while a plan rests on it, or nobody could read that plan again.
alter table planning.list add column gone boolean not null default false;
grant update (gone) on planning.list to ${app};
create policy owner_takes_away on planning.list for update to ${app}
    using (owner = ground.staff()) with check (owner = ground.staff());
create policy job_clears on planning.list for delete to ${app} using (ground.job() = 'siting');
