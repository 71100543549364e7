import type { Typed } from '../../kernel/http/index.ts';
import { localPath } from './local-path.ts';

/** A form that came when its session had ended: where it was sent, and what was typed. */
export interface KeptForm {
  /** A path within this system. */
  readonly action: string;
  readonly fields: readonly KeptField[];
  /** True when it brought files, which cannot be kept. */
  readonly hadFiles: boolean;
}

/** One value by its field's name; a name ending in `[]` may come many times. */
export interface KeptField {
  readonly name: string;
  readonly value: string;
}

const prefix = 'keep.';
const actionField = 'keepAction';
const filesField = 'keepFiles';
// A password is never sent back to a page, and every sending has its own key.
const neverKept = /password|secret|^code$|^formKey$/i;

/** What is worth keeping of a form that was sent. */
export function keepForm(action: string, typed: Typed, hadFiles: boolean): KeptForm {
  const fields = Object.entries(typed).flatMap(([name, value]) => {
    if (neverKept.test(name)) return [];
    return typeof value === 'string'
      ? [{ name, value }]
      : value.map((one) => ({ name: `${name}[]`, value: one }));
  });
  return { action: localPath(action), fields, hadFiles };
}

/**
 * A form that could not be taken in for a reason that passes, to be sent again as it was and with its own key: if it had
 * been taken in after all, nothing is done twice. Nothing where it held a secret, which must be typed anew.
 */
export function formAgain(action: string, typed: Typed, hadFiles: boolean): KeptForm | undefined {
  const { formKey } = typed;
  const secret = Object.keys(typed).some((name) => name !== 'formKey' && neverKept.test(name));
  if (typeof formKey !== 'string' || !identifier.test(formKey) || secret) return undefined;
  const kept = keepForm(action, typed, hadFiles);
  return { ...kept, fields: [...kept.fields, { name: 'formKey', value: formKey }] };
}

/** The hidden fields that carry a kept form through the door. */
export function carriedFields(kept: KeptForm | undefined): readonly KeptField[] {
  if (!kept) return [];
  return [
    { name: actionField, value: kept.action },
    ...(kept.hadFiles ? [{ name: filesField, value: 'yes' }] : []),
    ...kept.fields.map(({ name, value }) => ({ name: `${prefix}${name}`, value })),
  ];
}

/** The form that a sending at the door carries along, when there is one. */
export function keptFormIn(typed: Typed): KeptForm | undefined {
  const action = typed[actionField];
  if (typeof action !== 'string') return undefined;
  const carried = Object.entries(typed)
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, value]) => [name.slice(prefix.length), value] as const);
  return keepForm(action, Object.fromEntries(carried), typed[filesField] === 'yes');
}

const identifier = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** What a person will know again as their own words: no identifiers, no numbers of versions, nothing empty. */
export function wordsIn(kept: KeptForm): readonly string[] {
  return kept.fields
    .map(({ value }) => value.trim())
    .filter((value) => /\p{L}{2}/u.test(value) && /\s|\p{L}{8}/u.test(value) && !identifier.test(value));
}
