import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MarkedSpan, MarkedText } from './marked-text.tsx';

const drawn = (text: string, spans: readonly MarkedSpan[]) =>
  String(<MarkedText locale="vi" text={text} spans={spans} />);

const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');

const span = (id: string, start: number, end: number): MarkedSpan => ({ id, start, end, kind: 'task' });

describe('a marked text', () => {
  it('nests what lies within and cuts what overlaps', () => {
    const html = drawn('Giao phường báo cáo', [span('a', 0, 11), span('b', 5, 11), span('c', 8, 19)]);
    expect(html.match(/<mark/g)).toHaveLength(4);
    expect(html.match(/ id="c"/g)).toHaveLength(1);
    expect(html.match(/data-span="c"/g)).toHaveLength(2);
  });

  it('draws no stretch that is empty, turned round or outside the text', () => {
    expect(
      drawn('abc', [span('a', 2, 2), span('b', 3, 1), span('c', 9, 12), span('d', Number.NaN, 2)]),
    ).not.toContain('<mark');
  });

  it('links each piece to the innermost finding, and never one link within another', () => {
    const html = drawn('Giao phường báo cáo', [
      { ...span('a', 0, 19), href: '#p-a' },
      { ...span('b', 5, 11), href: '#p-b' },
    ]);
    expect(html).toContain('<a href="#p-b">phường</a>');
    expect(html).not.toMatch(/<a [^>]*>[^<]*<a /);
  });

  it('lets a hostile text and a hostile address do nothing', () => {
    const html = drawn('<script>x</script>', [
      {
        id: '"><img src=x>',
        start: 0,
        end: 4,
        kind: 'task',
        href: 'javascript:alert(1)',
        title: '"onload="',
      },
    ]);
    expect(html).not.toMatch(/<script|<img|javascript:| onload=/);
  });

  it('adds not one character to the text, whatever is marked', () => {
    const place = fc.integer({ min: -2, max: 45 });
    const spans = fc.array(fc.tuple(place, place), { maxLength: 8 });
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), spans, (text, places) => {
        const html = drawn(
          text,
          places.map(([start, end], index) => span(`s${index}`, start, end)),
        );
        expect(textOf(html)).toBe(text);
        const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});
