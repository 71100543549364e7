-- Packets that other bodies sent: what they said, and where the original lies as it came.
create schema packets;
grant usage on schema packets to banle_app;

create table packets.packet (
  id uuid primary key default uuidv7(),
  -- The original in the file store.
  sha256 text not null,
  file_name text not null,
  -- The sender's name for the document, and the sender's identifier in the catalogue of bodies.
  document_id text not null check (document_id <> ''),
  from_id text not null check (from_id <> ''),
  from_name text not null,
  recipients text[] not null,
  symbol text not null,
  type_name text not null,
  subject text not null,
  signer text not null,
  promulgated_on date,
  -- The handing in that it became; gone once registered or discarded.
  intake_id uuid not null,
  received_by uuid not null references accounts.account (id),
  received_at timestamptz not null,
  refused_at timestamptz,
  refused_reason text not null default ''
);
-- The packets one took in, latest first.
create index packet_receiver on packets.packet (received_by, received_at desc);
-- A second sending of the same document.
create index packet_document on packets.packet (from_id, document_id);
-- The same file again; and whether a stored file is still an original.
create index packet_sha256 on packets.packet (sha256);
grant select, insert on packets.packet to banle_app;
-- What was said and kept stays as it came; only the answer is added.
grant update (refused_at, refused_reason) on packets.packet to banle_app;
