import { read } from '../../../reader/index.ts';
import { parseDay, type Temporal, writeDay } from '../../kernel/time/index.ts';
import { type BodyTree, bodyNamed, type Organ, plain } from '../organisation/index.ts';
import type { DirectiveType, Urgency } from './directive.ts';

/** Values for the fields of the register's form, by field name; a field that the text does not tell is left out. */
export type ProposedFacts = Readonly<Record<string, string>>;

/** What a text is held against: the types there are, the bodies, and who speaks for them. */
export interface Held {
  readonly types: readonly DirectiveType[];
  readonly tree: BodyTree;
  readonly organs: readonly Organ[];
  readonly today: Temporal.PlainDate;
}

/** Reads the head and foot of a text and proposes what to enter of it; a person checks it. */
export function proposeFacts(text: string, held: Held): ProposedFacts {
  if (text === '') return {};
  const { frame } = read(text);
  const signed = frame.signed ? parseDay(frame.signed) : undefined;
  const issuer = frame.issuer ? issuerFields(frame.issuer, { ...held, day: signed ?? held.today }) : {};
  const all = {
    ...issuer,
    symbol: frame.symbol ?? '',
    type: typeCode(frame, held.types) ?? '',
    title: frame.title ?? '',
    signedOn: signed ? writeDay(signed) : '',
    signer: frame.signer?.name ?? '',
    signerOffice: [frame.signer?.capacity, frame.signer?.office].filter(Boolean).join(', '),
    urgency: frame.urgency ? urgencyOf[frame.urgency] : '',
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}

const urgencyOf: Readonly<Record<'khẩn' | 'thượng khẩn' | 'hỏa tốc', Urgency>> = {
  khẩn: 'urgent',
  'thượng khẩn': 'very_urgent',
  'hỏa tốc': 'express',
};

/** A body of the tree where the name is one's or that of an organ of one; otherwise the name as printed. */
function issuerFields(
  printed: string,
  held: Pick<Held, 'tree' | 'organs'> & { readonly day: Temporal.PlainDate },
): Record<string, string> {
  const body = bodyNamed(printed, held);
  return body ? { issuerId: body.id } : { issuerName: printed };
}

/** The type by its name, or by the abbreviation in the number; of two systems the one whose way of printing the number has. */
export function typeCode(
  named: { readonly typeName: string | null; readonly type: string | null; readonly symbol: string | null },
  types: readonly DirectiveType[],
): string | undefined {
  const system = /^[\d.]+[a-z]?\s*-/i.test(named.symbol ?? '') ? 'party' : 'state';
  const byName = types.filter((type) => named.typeName && plain(type.name.vi) === plain(named.typeName));
  const byAbbreviation = types.filter((type) => named.type && plain(type.abbreviation) === plain(named.type));
  const fitting = byName.length > 0 ? byName : byAbbreviation;
  return (fitting.find((type) => type.system === system) ?? fitting[0])?.code;
}
