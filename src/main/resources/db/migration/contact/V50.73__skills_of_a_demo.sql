-- The operators of a demo country have skills as those of a real one would.
create policy profile_history on contact.profile to ${app} using (ground.job() = 'contact.history');
