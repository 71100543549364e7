import type { Actor } from '../../kernel/access/index.ts';
import { readClock, Temporal } from '../../kernel/time/index.ts';
import type { Directive, Secrecy } from './directive.ts';
import { getDirective } from './directives.store.ts';
import type { NewFile } from './files.store.ts';
import { involveBodies } from './involve-bodies.ts';
import { registerDirective } from './register-directive.ts';

interface Given {
  /** An officer or leader who keeps the register. */
  readonly by: Actor;
  readonly registeredIn: string;
  readonly type?: string;
  readonly symbol?: string;
  readonly title?: string;
  readonly text?: string;
  readonly issuerId?: string;
  readonly issuerName?: string;
  readonly signedOn?: string | null;
  readonly effectiveOn?: string;
  readonly expiresOn?: string;
  readonly term?: string;
  readonly secrecy?: Secrecy;
  readonly files?: readonly NewFile[];
  /** Bodies that it concerns. */
  readonly involved?: readonly string[];
}

/** A conclusion of the Thành ủy of Minh Châu, signed on 15 January 2026, unless told otherwise. */
export async function aDirective(given: Given): Promise<Directive> {
  const now = readClock();
  const day = (typed: string | undefined | null) => (typed ? Temporal.PlainDate.from(typed) : null);
  const { id } = await registerDirective(
    given.by,
    {
      type: given.type ?? 'party.ket_luan',
      symbol: given.symbol ?? '27-KL/TU',
      title: given.title ?? 'Về sắp xếp tổ chức bộ máy của thành phố Minh Châu',
      text: given.text ?? '',
      issuerId: given.issuerId ?? null,
      issuerName: given.issuerName ?? (given.issuerId ? '' : 'Thành ủy Minh Châu'),
      signer: 'Trần Quốc Hưng',
      signerOffice: 'Phó Bí thư',
      signedOn: given.signedOn === undefined ? Temporal.PlainDate.from('2026-01-15') : day(given.signedOn),
      effectiveOn: day(given.effectiveOn),
      expiresOn: day(given.expiresOn),
      receivedOn: null,
      term: given.term ?? '',
      secrecy: given.secrecy ?? 'normal',
      urgency: 'normal',
      registeredIn: given.registeredIn,
      files: given.files ?? [],
    },
    now,
  );
  if (given.involved) await involveBodies(id, given.involved, now);
  return getDirective(id);
}
