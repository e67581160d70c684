-- A contact from a blocked account is over before anybody is offered it.
create policy contact_kept_out on contact.contact for update to ${app}
    using (ground.job() = 'contact.channel' and state = 'waiting')
    with check (ground.job() = 'contact.channel' and state = 'closed');
