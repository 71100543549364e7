import { z } from 'zod';
import {
  type Ask,
  choice,
  flag,
  optionalDay,
  optionalId,
  optionalText,
  whole,
} from '../../../kernel/http/index.ts';
import { secrecies } from '../directive.ts';
import { type DirectiveQuery, sorts } from '../found-directive.ts';

const query = z.object({
  tim: optionalText(200),
  loai: optionalText(60),
  'co-quan': optionalText(200),
  'tu-ngay': optionalDay(),
  'den-ngay': optionalDay(),
  nam: whole(1900, 2200),
  'nhiem-ky': optionalText(60),
  'do-mat': choice(secrecies),
  'hieu-luc': optionalDay(),
  'chua-ro': flag(),
  so: optionalId(),
  xep: choice(sorts),
  trang: whole(1, 400),
});

export const pageSize = 25;

/** What the address asks of the registers, and which page of the answer. */
export function directiveQuery(ask: Ask): { readonly query: DirectiveQuery; readonly page: number } {
  const asked = ask.query(query);
  return {
    query: {
      typed: asked.tim ?? '',
      type: asked.loai || undefined,
      issuer: asked['co-quan'] || undefined,
      signedFrom: asked['tu-ngay'],
      signedUntil: asked['den-ngay'],
      year: asked.nam,
      term: asked['nhiem-ky'] || undefined,
      secrecy: asked['do-mat'],
      inForceOn: asked['hieu-luc'],
      unresolvedOnly: asked['chua-ro'] ?? false,
      registeredIn: asked.so,
      sort: asked.xep ?? 'fit',
    },
    page: asked.trang ?? 1,
  };
}

/** The same address with some of its questions changed; undefined takes one away, and another page is not kept. */
export function withQuery(
  url: URL,
  changes: Readonly<Record<string, string | undefined>>,
  path = '/van-ban',
): string {
  const next = new URLSearchParams(url.search);
  next.delete('trang');
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) next.delete(name);
    else next.set(name, value);
  }
  for (const [name, value] of [...next]) if (value === '') next.delete(name);
  const search = next.toString();
  return search ? `${path}?${search}` : path;
}
