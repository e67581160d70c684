-- A message of the house to one of its own staff goes through the same gate.
alter table outbound.item add column staff uuid;
