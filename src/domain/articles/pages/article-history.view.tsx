import { doerOf } from '../../../kernel/record/index.ts';
import { writeMoment } from '../../../kernel/time/index.ts';
import { Card, Timeline } from '../../../ui/index.ts';
import { articlePageWords } from '../words/article-page.ts';
import { historyWords } from '../words/history.ts';
import type { ArticleProps } from './article-props.ts';

/** What happened to the article, from the record, latest first. */
export function HistoryCard({ ask, history }: ArticleProps) {
  const { locale } = ask;
  const words = historyWords[locale];
  const told = history.filter(({ action }) => words[action] !== undefined).toReversed();
  return (
    <Card title={articlePageWords[locale].history}>
      <Timeline
        events={told.map((entry) => {
          const note = entry.facts.note ?? entry.facts.said ?? entry.facts.because;
          return {
            title: words[entry.action],
            meta: `${doerOf(entry, locale)} · ${writeMoment(entry.at)}`,
            body: typeof note === 'string' && note !== '' ? <p>{note}</p> : undefined,
          };
        })}
      />
    </Card>
  );
}
