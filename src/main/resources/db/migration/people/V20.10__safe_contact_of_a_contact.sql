-- Somebody who gave no name can say how she may be reached, too: the record is her contact's, sealed
-- under its key and forgotten with it.
alter table people.safe_contact
    alter column person drop not null,
    add column contact uuid,
    add check (num_nonnulls(person, contact) = 1);
create index safe_contact_contact on people.safe_contact (contact, recorded_at desc) where contact is not null;

alter policy safe_contact_seen on people.safe_contact using (
    ground.job() = 'outbound'
    or exists (select from people.presence p where p.person = safe_contact.person)
    or contact = any ((select access.my_things('contact'))::uuid[]));
alter policy safe_contact_withdrawn on people.safe_contact using (
    exists (select from people.presence p where p.person = safe_contact.person)
    or contact = any ((select access.my_things('contact'))::uuid[]));
