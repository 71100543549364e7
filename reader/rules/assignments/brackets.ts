import { readAddressees } from './addressees.ts';
import { type Context, type Said, saidOf } from './context.ts';
import type { TokenRange } from './split.ts';

/** Who leads, told in brackets behind a task, and where the brackets open. */
export type InBrackets = { from: number; said: Said; coordinating: string[] };

const leads = /^(?:chủ trì|thực hiện|phụ trách|tham mưu|chịu trách nhiệm|hoàn thành|làm đầu mối)/u;
const longest = 60;

/** «… (Ban Tổ chức chủ trì, Sở Nội vụ phối hợp)», «… (chủ trì: Sở Nội vụ)». */
export function bracketedLead(context: Context, { from, to }: TokenRange): InBrackets | null {
  const { tokens } = context.page;
  let close = to - 1;
  while (close > from && /^[.;,/]$/.test(tokens[close]!.text)) close -= 1;
  if (tokens[close]?.text !== ')') return null;
  let open = close - 1;
  while (open > from && open > close - longest && tokens[open]!.text !== '(') open -= 1;
  if (tokens[open]?.text !== '(' || open <= from) return null;
  const said = leadAt(context, { from: open + 1, to: close });
  return said ? { from: open, said, coordinating: helpers(context, { from: open + 1, to: close }) } : null;
}

/** Who stands before «chủ trì» or after «chủ trì:». */
function leadAt(context: Context, { from, to }: TokenRange): Said | null {
  const { tokens } = context.page;
  const words = (at: number) => `${tokens[at]?.lower} ${tokens[at + 1]?.lower} ${tokens[at + 2]?.lower}`;
  for (let at = from; at < to; at += 1) {
    if (at > from && tokens[at]!.text !== ':') continue;
    const start = at === from ? at : at + 1;
    const said = readAddressees(context.readers, start);
    if (!said || said.next > to) continue;
    const isNamed =
      at > from && /chủ trì|thực hiện/u.test(`${tokens[at - 2]?.lower} ${tokens[at - 1]?.lower}`);
    if (isNamed || leads.test(words(said.next))) return saidOf(context, said.parts);
  }
  return null;
}

/** Who stands before «phối hợp» or after «phối hợp với», «phối hợp:». */
function helpers(context: Context, { from, to }: TokenRange): string[] {
  const { tokens } = context.page;
  for (let at = from; at + 1 < to; at += 1) {
    if (tokens[at]!.lower !== 'phối' || tokens[at + 1]!.lower !== 'hợp') continue;
    const after = /^(?:với|:)$/.test(tokens[at + 2]?.lower ?? '') ? at + 3 : 0;
    const said = after ? readAddressees(context.readers, after) : null;
    if (said && said.next <= to) return saidOf(context, said.parts).names;
    for (let back = from; back < at; back += 1) {
      const helper = readAddressees(context.readers, back);
      if (helper?.next === at) return saidOf(context, helper.parts).names;
    }
  }
  return [];
}
