import type { Ask } from '../../../kernel/http/index.ts';
import { type MarkedSpan, MarkedText, type MarkKind, MarkLegend, Stack } from '../../../ui/index.ts';
import type { Proposal } from '../proposal.ts';
import { readingWords } from '../words.ts';
import type { Desk } from './desk-data.ts';
import { type DeskFilter, filterPath } from './desk-filter.ts';
import { cardId, markId } from './desk-paths.ts';
import { lookOf, standsAs } from './look.ts';

interface DeskTextProps {
  ask: Ask;
  desk: Desk;
  proposals: readonly Proposal[];
  /** Dates, persons and bodies are marked too. */
  everything: boolean;
  filter?: DeskFilter | undefined;
}

/** The fields of the form that takes what is selected in the text. */
export const selectedFields = { start: 'them-tu', end: 'them-den', quote: 'them-cau' } as const;

const looks = ['task', 'wish', 'citation', 'praise', 'doubt', 'date', 'name'] as const;

/** The text exactly as it is, with what was found in it marked by shape and colour, and what each look means. */
export function DeskText({ ask, desk, proposals, everything, filter }: DeskTextProps) {
  const words = readingWords[ask.locale];
  const spans = [
    ...proposals.filter(({ state }) => state !== 'lost').map((one) => spanOf(one, ask)),
    ...(everything ? facts(desk, ask) : []),
  ];
  const legend = looks.flatMap((kind) => {
    const count = spans.filter((span) => span.kind === kind).length;
    return count > 0
      ? [{ kind: kind satisfies MarkKind, label: words.markCount(words.marks[kind], count) }]
      : [];
  });
  const selectInto = desk.mayDecide && desk.reading && desk.stale !== 'text' ? selectedFields : undefined;
  return (
    <Stack>
      {legend.length > 0 ? <MarkLegend items={legend} /> : null}
      {filter ? (
        <p>
          <a href={filterPath(desk.directive.id, { ...filter, everything: !filter.everything })}>
            {filter.everything ? words.showLess : words.showAll}
          </a>
        </p>
      ) : null}
      <MarkedText locale={ask.locale} text={desk.text.text} spans={spans} selectInto={selectInto} />
    </Stack>
  );
}

function spanOf(proposal: Proposal, ask: Ask): MarkedSpan {
  const words = readingWords[ask.locale];
  const { id, start, end, found, kind } = proposal;
  return {
    start,
    end,
    kind: lookOf(found),
    id: markId(id),
    href: `#${cardId(id)}`,
    title: words.toProposal(words.kinds[kind], standsAs(proposal, words)),
  };
}

/** What was read but needs no decision: dates, persons, bodies. */
function facts({ reading }: Desk, ask: Ask): MarkedSpan[] {
  if (!reading) return [];
  const words = readingWords[ask.locale];
  const { dates, people, organisations } = reading.found;
  return [
    ...dates.map(({ start, end, iso, inferred }, nth) => ({
      start,
      end,
      kind: 'date' as const,
      id: `ngay-${nth}`,
      title: inferred && iso ? words.inferredDate(iso) : (iso ?? undefined),
    })),
    ...[...people, ...organisations].flatMap(({ name, mentions }, nth) =>
      mentions.map(({ start, end }, place) => ({
        start,
        end,
        kind: 'name' as const,
        id: `ten-${nth}-${place}`,
        title: name,
      })),
    ),
  ];
}
