-- What each search of a plan took, so that plans of several searches are repeated exactly too.
alter table planning.scenario no force row level security;
update planning.scenario set
    wish = jsonb_set(wish, '{units}', case when (wish ->> 'units')::bigint = 0 then '[]'::jsonb
        else jsonb_build_array(wish -> 'units') end),
    outcome = outcome || jsonb_build_object('work', jsonb_build_array(outcome -> 'units'))
where jsonb_typeof(wish -> 'units') = 'number';
alter table planning.scenario force row level security;
