import { expect, test } from 'vitest';
import { breaches } from '../planted.ts';
import { wordsInViews } from './words-in-views.ts';

const view = 'src/domain/tasks/pages/task.view.tsx';
const written = (element: string) => `/** A task. */\nexport const Task = () => ${element};\n`;

test.each([
  '<p>Quá hạn</p>',
  '<p>{late} ngày</p>',
  `<p>{'Overdue'}</p>`,
  `<p>{isLate ? 'Overdue' : words.open}</p>`,
  `<p>{isLate && 'Overdue'}</p>`,
  '<p>{`${late} ngày`}</p>',
  `<p>{late + ' ngày'}</p>`,
  '<img alt="Ảnh" />',
  '<input placeholder="Tìm" />',
  `<a title={isLate ? 'Overdue' : words.open} />`,
  '<nav aria-label="Trang" />',
  '<Field label="Số" />',
  '<Field hint={`Số ${number}`} />',
  '<form data-confirm="Chắc chưa?" />',
  '<input type="submit" value="Gửi" />',
])('a word of its own is reported: %s', async (element) => {
  expect(await breaches(wordsInViews, { [view]: written(element) })).toEqual([
    expect.stringContaining(`${view}:2 has words of its own`),
  ]);
});

test.each([
  '<p>{words.late}</p>',
  '<p>— · 100 % {late}&nbsp;&rarr;</p>',
  '<h1>Bản Lề</h1>',
  '<kbd>Enter</kbd>',
  '<input type="text" name="title" class="wide" value="open" />',
  `<p class={isLate ? 'late' : 'open'}>{words[state === 'open' ? 'open' : 'late']}</p>`,
  '<meta name="viewport" content="width=device-width" />',
  `<a aria-current={here ? 'page' : undefined} title={words.title}>{isLate && <b />}</a>`,
])('what is the same in every language is allowed: %s', async (element) => {
  expect(await breaches(wordsInViews, { [view]: written(element) })).toEqual([]);
});

test('pages and the shared parts are read too', async () => {
  const planted = {
    'src/domain/tasks/pages/task.page.tsx': written('<p>Trang</p>'),
    'src/ui/shell/menu.tsx': written('<p>Trang</p>'),
  };
  expect(await breaches(wordsInViews, planted)).toHaveLength(2);
});
