import type { Locale } from '../words/index.ts';
import type { Entry } from './record.store.ts';

/** The program's own name: as it is written on the record, and in the reader's language. */
export const systemName: Readonly<Record<Locale, string>> = { vi: 'Hệ thống', en: 'The system' };

const inNameOf: Readonly<Record<Locale, (doer: string, other: string) => string>> = {
  vi: (doer, other) => `${doer}, thay mặt ${other}`,
  en: (doer, other) => `${doer}, on behalf of ${other}`,
};

/** In whose name a deed was done, as it stands among the facts of an entry. */
export interface InNameOf {
  readonly accountId: string;
  readonly name: string;
  readonly delegationId: string;
}

/** By which token a program did it for the person, as it stands among the facts of an entry. */
export interface ByProgram {
  readonly tokenId: string;
  readonly name: string;
}

const throughProgram: Readonly<Record<Locale, (doer: string, program: string) => string>> = {
  vi: (doer, program) => `${doer}, qua phần mềm «${program}»`,
  en: (doer, program) => `${doer}, by the program “${program}”`,
};

type Told = Pick<Entry, 'actorId' | 'actorName'> & Partial<Pick<Entry, 'facts'>>;

/** Who did what an entry tells, and in whose name, as a reader of this language is told. */
export function doerOf({ actorId, actorName, facts = {} }: Told, locale: Locale): string {
  if (actorId === null && actorName === systemName.vi) return systemName[locale];
  const other = facts.onBehalfOf as InNameOf | undefined;
  const doer = other ? inNameOf[locale](actorName, other.name) : actorName;
  const program = facts.byProgram as ByProgram | undefined;
  return program ? throughProgram[locale](doer, program.name) : doer;
}
