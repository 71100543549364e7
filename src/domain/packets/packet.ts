import type { Temporal } from '../../kernel/time/index.ts';

/** One side of an exchange, by its identifier in the catalogue of organisations. */
export interface Organ {
  readonly id: string;
  readonly inCharge: string;
  readonly name: string;
}

/** A file inside a packet. */
export interface Attachment {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** How urgent a packet says its document is; the same steps as the register's. */
export const priorities = ['normal', 'urgent', 'very_urgent', 'express'] as const;

/** An edXML packet: a document as one body sends it to others. What is not said in it is empty. */
export interface Packet {
  readonly from: Organ;
  readonly to: readonly Organ[];
  /** Names the packet's document, for telling a second sending from a new document. */
  readonly documentId: string;
  readonly number: string;
  readonly notation: string;
  readonly place: string;
  readonly promulgatedOn: Temporal.PlainDate | null;
  readonly typeName: string;
  readonly subject: string;
  readonly signer: string;
  readonly priority: (typeof priorities)[number];
  readonly attachments: readonly Attachment[];
}

/** How an attachment is packed before it is written as Base64: the field asks for a zip, some senders leave it out. */
export const packings = ['zip', 'plain'] as const;
export type Packing = (typeof packings)[number];

/** What a file is called inside the zip that carries it: no part of a path. */
export const nameInZip = (name: string) => name.replace(/[\\/]/g, '_') || 'tep';

/** The namespace of QCVN 102:2016/BTTTT. */
export const namespace = 'http://www.mic.gov.vn/TBT/QCVN_102_2016';

/** The printed number whole, as a person would type it: Party `14-KL/TU`, State `30/2020/NĐ-CP`. */
export function symbolOf({ number, notation }: Pick<Packet, 'number' | 'notation'>): string {
  if (!number || !notation) return number || notation;
  // Party writes a slash between type and issuer, the State a hyphen.
  return /^\p{L}+\//u.test(notation) ? `${number}-${notation}` : `${number}/${notation}`;
}
