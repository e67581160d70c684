-- A demo country's history tells what became of those handed over, and who interprets.
alter policy follow_up_jobs on contact.follow_up
    using ((select ground.job()) = any ('{contact.follow_up,contact.forget,contact.history}'));
create policy interpreter_history on contact.interpreter to ${app}
    using ((select ground.job()) = 'contact.history');
