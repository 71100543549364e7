import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type ArticleBody, bodySchema, paragraphs } from './body.ts';
import { readBody, writeBody } from './body-notation.ts';
import { compareContents } from './compare-versions.ts';
import { changeContent, textOfContent } from './content-text.ts';
import { doubtsOf, type HouseSpelling, openErrors, safeChanges } from './doubts.ts';
import { aContent } from './fixtures.ts';
import { importContent } from './import-content.ts';
import { placeOf } from './remark.ts';
import { freeSlug, slugOf } from './slug.ts';

const house: HouseSpelling[] = [
  { wrong: 'sát nhập', instead: 'sáp nhập', note: '', severity: 'error' },
  { wrong: 'qui định', instead: 'quy định', note: '', severity: 'warning' },
];

test.each([
  ['Đảng ủy phường An Lạc: “đổi mới”', 'dang-uy-phuong-an-lac-doi-moi'],
  ['  Hoà bình & Hòa bình ', 'hoa-binh-hoa-binh'],
  ['🎉🎉', 'bai-viet'],
  ['x\r\nSet-Cookie: a=1', 'x-set-cookie-a-1'],
])('the headline %j has the address %s', (headline, slug) => {
  expect(slugOf(headline)).toBe(slug);
});

test('a long headline is cut between words, and a taken address gets a number', () => {
  expect(slugOf('một hai '.repeat(40)).length).toBeLessThanOrEqual(90);
  expect(slugOf('một hai '.repeat(40))).toMatch(/(mot|hai)$/);
  expect(freeSlug('a', new Set(['a', 'a-2']))).toBe('a-3');
  expect(freeSlug('tim', new Set())).toBe('tim-2');
});

describe('a body written out', () => {
  const word = fc.stringMatching(/^[\p{L}\d ()!.,*[\]\\>#-]{1,20}$/u).map((text) => text.trim());
  const line = fc
    .array(word, { minLength: 1, maxLength: 4 })
    .map((words) => words.join(' ').replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '');

  it('reads as it was, for any paragraphs', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
        const body = paragraphs(...lines);
        expect(readBody(writeBody(body))).toEqual(body);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps headings, quotations, lists, marks and photos', () => {
    const written = [
      '## Mục một',
      'Theo **Kết luận** và [*số 27*](https://a.example/b) thì *thế*.',
      '> Lời nói\n> lời nữa',
      '- một\n- hai',
      '1. một\n2. hai',
      '[[photo: 01890000-0000-7000-8000-000000000001]]',
    ].join('\n\n');
    const body = readBody(written);
    expect(body.content.map(({ type }) => type)).toEqual([
      'heading',
      'paragraph',
      'blockquote',
      'bulletList',
      'orderedList',
      'photo',
    ]);
    expect(writeBody(body)).toBe(written);
    expect(bodySchema.safeParse(body).success).toBe(true);
  });

  it('takes no address that acts, and what is no mark for text', () => {
    const body = readBody('[đây](javascript:alert(1)) 2 * 3 * 4 <b>');
    expect(JSON.stringify(body)).not.toContain('"link"');
    expect(writeBody(body)).toBe('\\[đây\\](javascript:alert(1)) 2 \\* 3 \\* 4 <b>');
  });
});

describe('doubts about an article', () => {
  const content = aContent({
    headline: 'Hai phường sát nhập',
    lead: 'Theo qui định mới.',
    body: paragraphs('Ông nói: “Chúng tôi sát nhập từ đầu năm”.', 'Việc sát nhập đã xong.'),
  });

  it('are told with the spelling of the house, and only asked inside a quotation', () => {
    const found = doubtsOf(content, house).filter(({ kind }) => kind === 'house-spelling');
    expect(found.map(({ quote, suggestion, inQuotation }) => [quote, suggestion, inQuotation])).toEqual([
      ['sát nhập', 'sáp nhập', false],
      ['qui định', 'quy định', false],
      ['sát nhập', null, true],
      ['sát nhập', 'sáp nhập', false],
    ]);
  });

  it('are mended in headline, lead and body without touching what is quoted', () => {
    const mended = changeContent(content, safeChanges(doubtsOf(content, house)));
    expect(textOfContent(mended).text).toBe(
      'Hai phường sáp nhập\n\nTheo quy định mới.\n\nÔng nói: “Chúng tôi sát nhập từ đầu năm”.\n\nViệc sáp nhập đã xong.',
    );
  });

  it('stand in the way until they are mended or answered', () => {
    const doubts = doubtsOf(content, house);
    const open = openErrors(doubts, new Set());
    expect(open.length).toBeGreaterThanOrEqual(3);
    expect(openErrors(doubts, new Set(open.map(({ key }) => key)))).toEqual([]);
  });

  it('keep their key while the words and what stands before them stay', () => {
    const grown = {
      ...content,
      body: { ...content.body, content: [...content.body.content, ...paragraphs('Thêm.').content] },
    };
    expect(doubtsOf(grown, house).map(({ key }) => key)).toEqual(
      doubtsOf(content, house).map(({ key }) => key),
    );
  });
});

describe('words that are changed', () => {
  const marked: ArticleBody = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Ban ' },
          { type: 'text', text: 'tổ chức', marks: [{ type: 'bold' }] },
          { type: 'text', text: ' họp' },
        ],
      },
    ],
  };

  test.each([
    [4, 11, 'Tổ chức', ['Ban ', 'Tổ chức', ' họp']],
    [0, 11, 'Ban Tổ chức', ['Ban Tổ chức', ' họp']],
    [11, 15, '', ['Ban ', 'tổ chức']],
    [15, 15, ' bàn', ['Ban ', 'tổ chức', ' họp bàn']],
  ])('from %i to %i become %j with the marks around them', (from, to, words, runs) => {
    const content = aContent({ headline: 'Họp', lead: '', body: marked });
    const at = 'Họp\n\n'.length;
    const changed = changeContent(content, [{ start: at + from, end: at + to, words }]);
    const [only] = changed.body.content;
    expect(only?.type === 'paragraph' && only.content?.map(({ text }) => text)).toEqual(runs);
  });

  it('between two versions are told word by word', () => {
    const earlier = aContent({ lead: 'Có 31 cơ quan đã gửi.' });
    const later = aContent({ lead: 'Có 34 cơ quan đã gửi đủ.' });
    const { lead, headline } = compareContents(earlier, later);
    expect(lead.filter(({ only }) => only !== null).map(({ words, only }) => [words.trim(), only])).toEqual([
      ['31', 'earlier'],
      ['34', 'later'],
      ['đủ', 'later'],
    ]);
    expect(headline).toHaveLength(1);
  });

  it('move a remark with them, and lose it when they are gone', () => {
    const remark = { quote: 'cơ quan', before: 'bảy ' };
    expect(placeOf(remark, 'một cơ quan, bảy cơ quan')).toEqual({ start: 17, end: 24 });
    expect(placeOf(remark, 'các cơ quan')).toEqual({ start: 4, end: 11 });
    expect(placeOf(remark, 'không còn')).toBeUndefined();
  });
});

/** A page as it comes from a browser: furniture, doubled captions, a source tag, comments below. */
const page = `Trang chủ
Thứ Ba, ngày 10 tháng 3 năm 2026

Minh Châu sơ kết một năm giao biên chế theo vị trí việc làm

Đồng chí Trần Quốc Hưng phát biểu tại hội nghị Đồng chí Trần Quốc Hưng phát biểu tại hội nghị

(MCO) - Tại Hội nghị sơ kết một năm giao biên chế theo vị trí việc làm do Thành ủy Minh Châu tổ chức ngày 27/2/2026, Trưởng Ban Tổ chức Thành ủy Trần Quốc Hưng nhấn mạnh, việc giao biên chế đã gắn với công việc cụ thể của từng cơ quan.

Việc rõ, người đủ

Theo Kết luận số 27-KL/TU ngày 15/01/2026 của Thành ủy Minh Châu, các cơ quan hoàn thành bản mô tả công việc trong quý I. Đến nay, 34 trong số 38 cơ quan đã gửi danh mục.

Đồng chí đề nghị Sở Nội vụ rà soát những vị trí còn chồng chéo, báo cáo trước ngày 30/4/2026.

Thanh Hà

Ý kiến bạn đọc
refresh
Tổng lượt bình luận
Tin khác
Thông báo`;

describe('a page that is imported', () => {
  const { content, captions, dropped } = importContent(page, 'to-chuc-can-bo');

  it('fills headline, lead, source, byline and the day of the event', () => {
    expect(content).toMatchObject({
      headline: 'Minh Châu sơ kết một năm giao biên chế theo vị trí việc làm',
      sourceTag: '(MCO)',
      byline: 'Thanh Hà',
      eventOn: '2026-02-27',
    });
    expect(content.lead).toMatch(/^Tại Hội nghị sơ kết .* từng cơ quan\.$/);
  });

  it('keeps subheads as headings, captions once, and leaves what belongs to the page', () => {
    expect(writeBody(content.body)).toMatch(/^## Việc rõ, người đủ\n\nTheo Kết luận/);
    expect(captions).toEqual(['Đồng chí Trần Quốc Hưng phát biểu tại hội nghị']);
    expect(dropped).toEqual([
      'Trang chủ',
      'Thứ Ba, ngày 10 tháng 3 năm 2026',
      'Ý kiến bạn đọc',
      'refresh',
      'Tổng lượt bình luận',
      'Tin khác',
      'Thông báo',
    ]);
    expect(textOfContent(content).text).not.toMatch(/refresh|Thông báo|Trang chủ/);
  });
});
