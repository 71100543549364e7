import type { Page } from '../../engine/page.ts';
import { pageFurniture } from '../../lexicon/frame.ts';
import type { Frame } from '../../reading.ts';
import type { DoubtFound } from './doubt.ts';

const mostGlued = 20;
const leadEnd = 60;

/** What a web page has left in the text: buttons, a cut lead, a title glued to the signature. */
export function findFurniture(page: Page, frame: Frame): DoubtFound[] {
  const found: DoubtFound[] = [];
  const add = (start: number, end: number, kind: string) =>
    found.push({
      start,
      end,
      rule: `doubts/${kind}`,
      kind,
      severity: kind === 'page-furniture' ? 'info' : 'warning',
      suggestion: null,
    });
  for (const line of page.lines) {
    const text = line.text.trim();
    const start = line.start + line.text.indexOf(text);
    if (pageFurniture.includes(text)) add(start, start + text.length, 'page-furniture');
    if (
      frame.signer &&
      text.startsWith(frame.signer.name) &&
      text.length > frame.signer.name.length + mostGlued
    )
      add(start + frame.signer.name.length + 1, start + text.length, 'page-furniture');
  }
  const lead = page.opens ? page.lines.find((line) => line.text.trim() !== '') : undefined;
  const end = lead ? lead.text.slice(-leadEnd) : '';
  const cut = /(?:[^\s]{1,12} ){0,4}(?<![”"])(?:\.\.\.|…)\s{0,3}$/u.exec(end);
  if (lead && cut && frame.kind === 'article') {
    const start = lead.end - end.length + cut.index;
    add(start, start + cut[0].trimEnd().length, 'truncated-lead');
  }
  return found;
}
