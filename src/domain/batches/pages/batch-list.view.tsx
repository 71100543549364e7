import type { Ask } from '../../../kernel/http/index.ts';
import { writeMoment } from '../../../kernel/time/index.ts';
import { ButtonLink, DataTable, EmptyState, PageHead, StateBadge } from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { type BatchState, type ListedBatch, totalOf } from '../batch.ts';
import { actWords } from '../words/acts.ts';
import { batchWords } from '../words.ts';
import { batchPath } from './paths.ts';

const tones = { draft: 'neutral', running: 'open', done: 'done' } as const satisfies Readonly<
  Record<BatchState, string>
>;

/** One's own batches, latest first. */
export function BatchListView({ ask, batches }: { ask: Ask; batches: readonly ListedBatch[] }) {
  const { locale } = ask;
  const words = batchWords[locale];
  const toList = <ButtonLink href="/bang/chon">{words.toList}</ButtonLink>;
  return (
    <Page
      ask={ask}
      title={words.mine}
      breadcrumb={[{ label: words.board, href: '/bang' }, { label: words.title }]}
    >
      <PageHead title={words.mine} lead={words.mineLead} actions={batches.length > 0 ? toList : undefined} />
      {batches.length === 0 ? (
        <EmptyState title={words.mineNone} actions={toList}>
          {words.mineNoneLead}
        </EmptyState>
      ) : (
        <DataTable
          locale={locale}
          caption={words.mine}
          captionHidden
          columns={[
            {
              key: 'what',
              label: words.what,
              primary: true,
              cell: ({ order }) => actWords[locale].acts[order.act].label,
            },
            { key: 'when', label: words.when, width: 'fit', cell: ({ madeAt }) => writeMoment(madeAt) },
            { key: 'tasks', label: words.task, cell: ({ counts }) => words.tasksOf(totalOf(counts)) },
            {
              key: 'state',
              label: words.howFar,
              cell: ({ state, counts }) => (
                <span>
                  <StateBadge tone={tones[state]}>{words.batchStates[state]}</StateBadge>{' '}
                  {state === 'done' ? (
                    <span class="quiet">{words.counted(counts.done, counts.refused + counts.failed)}</span>
                  ) : null}
                </span>
              ),
            },
          ]}
          rows={batches}
          rowHref={({ id }) => batchPath(id)}
        />
      )}
    </Page>
  );
}
