-- The secret of a second factor is kept sealed: a copy of the database makes no codes.
-- Rows from before are sealed when the program starts, so they are not looked at here; none in clear is written again.
alter table accounts.account add constraint account_totp_secret_sealed
  check (totp_secret is null or starts_with(totp_secret, 'v1.')) not valid;
