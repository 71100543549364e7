import { holds } from '../../../kernel/access/index.ts';
import type { Ask } from '../../../kernel/http/index.ts';
import { ButtonLink, Card, DefinitionList } from '../../../ui/index.ts';
import { isOpen, type TaskAnnex } from '../../tasks/index.ts';
import { annexName } from '../make-occurrences.ts';
import { findSeriesOf, getSeries } from '../series.store.ts';
import { orderOn, type Series } from '../series.ts';
import { recurrenceWords } from '../words.ts';
import { repeatPath, seriesPath } from './paths.ts';

/** Of which series a task is an occurrence, on its page. */
export const recurrenceAnnex: TaskAnnex = {
  name: annexName,
  draw: async (ask, { task }) => {
    const occurrence = await findSeriesOf(task.id);
    if (!occurrence) return {};
    const series = await getSeries(occurrence.seriesId);
    const order = orderOn(series.versions, occurrence.due);
    return {
      aside: order ? <InSeries ask={ask} series={series} order={order} nth={occurrence.nth} /> : null,
    };
  },
  begin: (ask, { task, played }) =>
    isOpen(task.state) && played.has('giver') && holds(ask.actor, 'officer', 'leader')
      ? { aside: <Begin ask={ask} taskId={task.id} /> }
      : {},
};

interface InSeriesProps {
  ask: Ask;
  series: Series;
  order: Series['versions'][number];
  nth: number;
}

function InSeries({ ask, series, order, nth }: InSeriesProps) {
  const words = recurrenceWords[ask.locale];
  return (
    <Card title={words.inSeries} id="dinh-ky">
      <DefinitionList
        locale={ask.locale}
        items={[[words.nth(nth), words.sentence(order.rule, order.daysBefore)]]}
      />
      <ButtonLink href={seriesPath(series.id)} manner="quiet">
        {words.openSeries}
      </ButtonLink>
    </Card>
  );
}

function Begin({ ask, taskId }: { ask: Ask; taskId: string }) {
  return (
    <div>
      <ButtonLink href={repeatPath(taskId)} manner="quiet">
        {recurrenceWords[ask.locale].begin}
      </ButtonLink>
    </div>
  );
}
