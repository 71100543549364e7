import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Reading, read } from '../index.ts';

const folder = new URL('.', import.meta.url);
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.slice(0, -4));
const open = (file: string) => readFileSync(new URL(file, folder), 'utf8');

/** A reading told by its evidence, as the golden files hold it. */
function told(text: string, reading: Reading) {
  const said = (span: { start: number; end: number }) =>
    text.slice(span.start, span.end).replace(/\s+/g, ' ');
  return {
    frame: reading.frame,
    citations: reading.citations.map((c) => ({
      said: said(c),
      symbol: c.symbol,
      issuer: c.issuer,
      date: c.date,
      title: c.title,
    })),
    people: reading.people.map((p) => ({
      name: p.name,
      mentions: p.mentions.length,
      titles: [...new Set(p.titles.map(said))],
    })),
    organisations: reading.organisations.map((o) => `${o.name} ×${o.mentions.length}`),
    dates: reading.dates.map((d) => `${said(d)} = ${d.iso}${d.inferred ? ` (${d.because})` : ''}`),
    assignments: reading.assignments.map((a) => ({
      action: said(a.action),
      speaker: a.speaker,
      to: a.addressees,
      ...(a.coordinating.length ? { with: a.coordinating } : {}),
      ...(a.product ? { product: a.product } : {}),
      ...(a.deadline ? { due: [said(a.deadline), a.deadline.iso, a.deadline.deadline] } : {}),
      how: `${a.force}, ${a.direction}`,
    })),
    commendations: reading.commendations.map((c) => `${c.giver}: ${c.form} × ${c.count} ${c.recipients}`),
    doubts: reading.doubts.map((d) => `${said(d)}: ${d.kind}`),
  };
}

describe('whole documents', () => {
  it.each(names)('reads %s as its golden file says', async (name) => {
    const text = open(`${name}.txt`);
    await expect(`${JSON.stringify(told(text, read(text)), null, 2)}\n`).toMatchFileSnapshot(
      `${name}.golden`,
    );
  });
});
