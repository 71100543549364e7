import { fileStore, layDown, type UploadedFile } from '../../kernel/files/index.ts';
import { writeDay } from '../../kernel/time/index.ts';
import type { Locale } from '../../kernel/words/index.ts';
import { type DirectiveType, takeInFiles } from '../documents/index.ts';
import { type BodyTree, bodyNamed, type Organ, plain } from '../organisation/index.ts';
import { type Packet, symbolOf } from './packet.ts';
import { readPacket } from './read-packet.ts';
import type { ReadPacket } from './receive-packet.ts';

/** What a packet's words are held against. */
export interface Around {
  readonly types: readonly DirectiveType[];
  readonly tree: BodyTree;
  readonly organs: readonly Organ[];
  readonly today: Parameters<typeof bodyNamed>[1]['day'];
  readonly locale: Locale;
}

/** Kinds of file that a packet may bring into the register; others stay in the original alone. */
const allowed = ['txt', 'html', 'docx', 'pdf', 'xlsx', 'png', 'jpg', 'zip'] as const;

/** Reads a packet that was sent, keeps its original, and takes its files in as if they had been handed in. */
export async function openPacket(file: UploadedFile, around: Around): Promise<ReadPacket> {
  const packet = await readPacket(file.open());
  const { sha256 } = await fileStore().put(file.open());
  const laid = await layDown(packet.attachments, allowed);
  try {
    const taken = await takeInFiles(laid.files, laid.refused, around.locale);
    return { packet, original: { sha256, name: file.name }, taken, told: toldBy(packet, around) };
  } finally {
    await laid.discard();
  }
}

/** What a packet says of its document, by field of the register's form; what it does not say is left out. */
function toldBy(packet: Packet, { types, tree, organs, today }: Around): Record<string, string> {
  const symbol = symbolOf(packet);
  const system = /^[\d.]+[a-z]?-/i.test(symbol) ? 'party' : 'state';
  const named = types.filter((type) => packet.typeName && plain(type.name.vi) === plain(packet.typeName));
  const issuer = packet.from.name
    ? bodyNamed(packet.from.name, { tree, organs, day: packet.promulgatedOn ?? today })
    : undefined;
  const all = {
    symbol,
    type: (named.find((type) => type.system === system) ?? named[0])?.code ?? '',
    title: packet.subject.slice(0, 2000),
    issuerId: issuer?.id ?? '',
    issuerName: issuer ? '' : packet.from.name.slice(0, 300),
    signer: packet.signer.slice(0, 120),
    signedOn: packet.promulgatedOn ? writeDay(packet.promulgatedOn) : '',
    urgency: packet.priority,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}
