-- Texts on their way to a carrier. The address and the words lie here sealed under the key of the file
-- in which they are said, and only until they have left or will not leave.
create table outbound.sending (
    id          uuid primary key,              -- made by whoever sends: the same id leaves once
    number      bigint generated always as identity,
    at          timestamptz not null,
    by          text not null,
    whose_kind  text not null,                 -- whose safe-contact record decides
    whose       uuid not null,
    about_kind  text not null,
    about       uuid not null,
    channel     text not null,
    holds       text not null check (holds in ('nothing', 'words')),
    purpose     text not null,
    state       text not null check (state in
        ('waiting', 'sending', 'sent', 'delivered', 'undelivered', 'refused', 'dead')),
    reason      text,
    attempts    int not null default 0,
    next_at     timestamptz not null,
    lease_until timestamptz,
    done_at     timestamptz,
    reference   text,                          -- by which the carrier's receipt names it
    address     bytea,
    text        bytea,
    check (state in ('waiting', 'sending') or (address is null and text is null))
);
create index sending_due on outbound.sending (channel, next_at) where state in ('waiting', 'sending');
create index sending_about on outbound.sending (about, number);
create index sending_whose on outbound.sending (whose) where state = 'waiting';
create index sending_reference on outbound.sending (channel, reference) where reference is not null;
create index sending_dead on outbound.sending (done_at) where state = 'dead';

alter table outbound.sending enable row level security;
alter table outbound.sending force row level security;
create policy sending_made on outbound.sending for insert to ${app} with check (
    ground.job() in ('outbound', 'contact.channel')
    or (about_kind = 'contact' and about = any ((select access.my_things('contact'))::uuid[])));
create policy sending_seen on outbound.sending for select to ${app} using (
    ground.job() in ('outbound', 'contact.channel')
    or (about_kind = 'contact' and about = any ((select access.my_things('contact'))::uuid[])));
create policy sending_changed on outbound.sending for update to ${app} using (
    ground.job() in ('outbound', 'contact.channel'));
grant select, insert, update on outbound.sending to ${app};
