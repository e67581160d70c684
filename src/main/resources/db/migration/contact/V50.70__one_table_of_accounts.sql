-- From which number or account a contact came stands once: with the other end of a contact. Whether a
-- child came from it is seen from the contacts themselves.
alter table contact.peer no force row level security;
alter table contact.account no force row level security;
alter table contact.contact no force row level security;
insert into contact.peer (contact_id, channel, token, heard_at)
select a.contact_id, c.channel, a.token, a.at
from contact.account a join contact.contact c on c.id = a.contact_id
on conflict (contact_id) do update set token = excluded.token;
alter table contact.peer force row level security;
alter table contact.contact force row level security;
drop table contact.account;

create index peer_account on contact.peer (token) where token is not null;
create policy peer_history on contact.peer to ${app} using (ground.job() = 'contact.history');
