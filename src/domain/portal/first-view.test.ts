import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from 'vitest';
import { asNobody } from '../../../tests/support/app.ts';
import { foundCity } from '../../../tests/support/city.ts';
import { useFreshDatabase } from '../../../tests/support/database.ts';
import { loadAssets } from '../../ui/index.ts';
import { aPublishedArticle } from '../articles/fixtures.ts';

useFreshDatabase();

const sentence =
  'Ủy ban nhân dân thành phố Minh Châu giao Sở Nội vụ rà soát biên chế của từng cơ quan, báo cáo trước ngày 15 tháng sau';

test('the first view of an article without photos weighs at most 40 kB, fonts and all', async () => {
  const { bodies } = await foundCity();
  // Ten kilobytes of text of which no two sentences are the same.
  const words = sentence.split(' ');
  const lines = Array.from({ length: 70 }, (_, nth) =>
    words.map((word, at) => (at % 5 === nth % 5 ? `${word} ${nth * 37 + at}` : word)).join(' '),
  );
  const content = lines.map((text) => ({
    type: 'paragraph' as const,
    content: [{ type: 'text' as const, text }],
  }));
  for (let nth = 0; nth < 12; nth += 1)
    await aPublishedArticle({
      newsroomId: bodies.office,
      headline: `Bài thứ ${nth} về biên chế`,
      topics: ['biên chế'],
    });
  const { slug } = await aPublishedArticle({
    newsroomId: bodies.office,
    topics: ['biên chế', 'vị trí việc làm'],
    body: { type: 'doc', content },
  });
  const page = Buffer.from(await (await asNobody().get(`/tin/${slug}`)).arrayBuffer());
  const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
  const { links, find } = await loadAssets();
  const sent = [links.sheets.portal, links.favicon, ...links.newsFonts].map((path) => {
    const asset = find(path);
    return (asset?.encodings.br ?? asset?.body)?.length ?? Number.NaN;
  });
  const weights = [brotliCompressSync(page, quick).length, ...sent];
  expect(weights.reduce((sum, one) => sum + one)).toBeLessThanOrEqual(40_000);
  // Nothing else is asked for: every address that a browser fetches by itself is one of these.
  const fetched = [
    ...page.toString().matchAll(/<(?:link|img|script|source)\b[^>]*?(?:href|src|srcset)="([^"]+)"/g),
  ];
  expect(fetched.filter(([tag]) => !/rel="(canonical|alternate)"/.test(tag)).map(([, path]) => path)).toEqual(
    ['/assets/favicon.svg', '/assets/portal.css'],
  );
});
