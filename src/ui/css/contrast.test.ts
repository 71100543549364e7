import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const source = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');
const [lightPart = '', darkPart = ''] = source.split('@media screen and (prefers-color-scheme: dark)');
const light = tokensOf(lightPart);
const schemes = { light, dark: { ...light, ...tokensOf(darkPart) } };

const grounds = ['paper', 'surface', 'sunken', 'side-ground'];
const tones = ['done', 'late-done', 'open', 'near', 'overdue', 'cancelled', 'waiting'];

const text: [string, string][] = [
  ...grounds.flatMap((ground): [string, string][] =>
    ['ink', 'ink-soft', 'ink-faint', 'work', 'work-strong', 'overdue'].map((ink) => [ink, ground]),
  ),
  ...tones.flatMap((tone): [string, string][] => [
    [tone, `${tone}-tint`],
    [tone, 'surface'],
    [tone, 'paper'],
    ['ink', `${tone}-tint`],
  ]),
  ['on-work', 'work'],
  ['on-work', 'work-strong'],
  ['on-overdue', 'overdue'],
  ['work-strong', 'work-tint'],
  ['ink', 'work-tint'],
];

const drawn: [string, string][] = [
  ['line-strong', 'surface'],
  ['line-strong', 'paper'],
  ['lacquer', 'surface'],
  ['work', 'surface'],
  ...tones.map((tone): [string, string] => [`${tone}-fill`, 'surface']),
];

describe.each(Object.entries(schemes))('in the %s scheme', (_name, tokens) => {
  it.each(text)('%s can be read on %s (4.5 : 1)', (ink, ground) => {
    expect(contrast(tokens, ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(drawn)('%s can be seen on %s (3 : 1)', (ink, ground) => {
    expect(contrast(tokens, ink, ground)).toBeGreaterThanOrEqual(3);
  });
});

type Tokens = Readonly<Record<string, string>>;

function tokensOf(css: string): Tokens {
  return Object.fromEntries(
    [...css.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

function contrast(tokens: Tokens, one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(tokens[one]), luminance(tokens[other])].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour: string | undefined): number {
  if (!colour) throw new Error('a token without a colour');
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
