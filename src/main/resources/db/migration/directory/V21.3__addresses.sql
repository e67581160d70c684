-- Street and house, where they may be known: never of a centre with accommodation.
alter table directory.centre add column address text;
alter table directory.centre add check (not accommodation or address is null);
