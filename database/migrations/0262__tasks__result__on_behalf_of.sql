-- Whoever had a result handed in for them does not accept it either.
alter table tasks.result add column on_behalf_of uuid references accounts.account (id);
