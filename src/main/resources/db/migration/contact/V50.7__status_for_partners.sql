-- A partner organisation learns what became of the people whom it passed on, and of nobody else.
create policy contact_of_partner on contact.contact for select to ${app}
    using ((select ground.actor()) = 'partner:' || partner::text);
create policy handover_of_partner on contact.handover for select to ${app}
    using ((select ground.actor()) like 'partner:%'
        and exists (select from contact.contact c where c.id = contact_id));
