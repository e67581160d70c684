-- The wallboard counts those who came today and those on duty; it reads no words.
create index contact_arrived on contact.contact (arrived_at);
create policy contact_board on contact.contact for select to ${app} using (ground.job() = 'contact.board');
create policy operator_board on contact.operator for select to ${app} using (ground.job() = 'contact.board');
create policy offer_board on contact.offer for select to ${app} using (ground.job() = 'contact.board');
