import { describe, expect, it, test } from 'vitest';
import { type ArticleBody, bodySchema, isSafeLink, textOf } from './body.ts';
import { ArticleBodyView } from './pages/article-body.view.tsx';

const body: ArticleBody = {
  type: 'doc',
  content: [
    {
      type: 'heading',
      attrs: { level: 2 },
      content: [{ type: 'text', text: 'Rõ người, rõ việc' }],
    },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Theo ' },
        {
          type: 'text',
          text: 'Kết luận 27-KL/TU',
          marks: [{ type: 'bold' }, { type: 'link', attrs: { href: '/van-ban' } }],
        },
        { type: 'text', text: ' <script>' },
      ],
    },
    {
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Một việc' }] }],
        },
      ],
    },
    { type: 'photo', attrs: { photoId: '01890000-0000-7000-8000-000000000001' } },
  ],
};

describe('the body of an article', () => {
  it('is drawn with its marks, what is foreign in it escaped, and its photos by whoever shows it', () => {
    expect(String(ArticleBodyView({ body, drawPhotos: (ids) => `[${ids.length}]` }))).toBe(
      '<h2>Rõ người, rõ việc</h2><p>Theo <a href="/van-ban"><strong>Kết luận 27-KL/TU</strong></a> &lt;script&gt;</p>' +
        '<ul><li>Một việc</li></ul>[1]',
    );
  });

  it('has a line of text for each paragraph, heading and item', () => {
    expect(textOf(body)).toBe('Rõ người, rõ việc\nTheo Kết luận 27-KL/TU <script>\nMột việc');
  });

  it('holds nothing that is not in its schema', () => {
    const script = { type: 'doc', content: [{ type: 'script', content: [] }] };
    expect(bodySchema.safeParse(script).success).toBe(false);
    const styled = {
      type: 'doc',
      content: [{ type: 'paragraph', attrs: { style: 'color:red' }, content: [] }],
    };
    expect(bodySchema.parse(styled)).toEqual({ type: 'doc', content: [{ type: 'paragraph', content: [] }] });
  });
});

test.each([
  ['https://minhchau.example/tin', true],
  ['/van-ban/1', true],
  ['mailto:vptu@minhchau.example', true],
  ['javascript:alert(1)', false],
  ['//elsewhere.example', false],
  ['/\\elsewhere.example', false],
  ['data:text/html,x', false],
  ['https://a.example/\nx', false],
])('a link to %s may stand in a body: %s', (href, safe) => {
  expect(isSafeLink(href)).toBe(safe);
});
