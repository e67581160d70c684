-- The secret of a new telephone waits beside the old one until a code of it was right.
alter table access.credential add column totp_next bytea;
-- Which account a count of failures is of, as a hash, so that an administrator can let somebody try again.
alter table access.attempt add column account bytea;
create index attempt_account on access.attempt (account);
-- Whose work went to whom when somebody left; absent where the manager gives it on.
alter table access.staff add column successor uuid references access.staff;
