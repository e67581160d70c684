-- Who left before anybody answered is looked up by when.
create index contact_gone on contact.contact (visitor_left_at)
    where visitor_left_at is not null and answered_at is null;
