import { describe, expect, it } from 'vitest';
import { extendBy, extendTo, moveTo, type Stretch, withoutBlanks } from './stretch.ts';

const text = 'Giao Đảng ủy phường. Báo cáo\ntrước ngày 11/11.';
const said = (at: Stretch | undefined) => at && text.slice(at.from, at.to);
const at = (words: string): Stretch => ({
  from: text.indexOf(words),
  to: text.indexOf(words) + words.length,
});

describe('a stretch chosen by the keyboard', () => {
  it('begins with the first word', () => {
    expect(said(moveTo(text, { from: 0, to: 0 }, 'next'))).toBe('Giao');
    expect(said(moveTo(text, { from: 0, to: 0 }, 'next-sentence'))).toBe('Giao');
  });

  it('goes word by word and sentence by sentence, and a line is a sentence', () => {
    expect(said(moveTo(text, at('Giao'), 'next'))).toBe('Đảng');
    expect(said(moveTo(text, at('Đảng'), 'previous'))).toBe('Giao');
    expect(said(moveTo(text, at('Đảng'), 'next-sentence'))).toBe('Báo');
    expect(said(moveTo(text, at('Báo'), 'next-sentence'))).toBe('trước');
    expect(said(moveTo(text, at('trước'), 'previous-sentence'))).toBe('Báo');
  });

  it('grows and shrinks at its end, and never to nothing', () => {
    expect(said(extendTo(text, at('Đảng'), 'next'))).toBe('Đảng ủy');
    expect(said(extendTo(text, at('Đảng'), 'next-sentence'))).toBe('Đảng ủy phường.');
    expect(said(extendTo(text, at('Đảng ủy phường.'), 'previous'))).toBe('Đảng ủy');
    expect(said(extendTo(text, at('Đảng'), 'previous'))).toBe('Đảng');
    expect(said(extendBy(text, at('phường.'), -1))).toBe('phường');
    expect(said(extendBy(text, at('G'), -5))).toBe('G');
  });

  it('stays at the ends of the text', () => {
    expect(said(moveTo(text, at('Giao'), 'previous'))).toBe('Giao');
    expect(said(moveTo(text, at('11/11.'), 'next'))).toBe('11/11.');
  });

  it('leaves out the blanks that were taken along', () => {
    expect(said(withoutBlanks(text, at('Giao ')))).toBe('Giao');
    expect(withoutBlanks(text, at('\n'))).toBeUndefined();
  });
});
