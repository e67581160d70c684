-- Plans that were asked for before there were floors by share and by reach have none.
alter table planning.scenario no force row level security;
update planning.scenario set wish = '{"share": 0, "reached": 0}'::jsonb || wish;
alter table planning.scenario force row level security;
