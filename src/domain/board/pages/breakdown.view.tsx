import {
  type Column,
  DataTable,
  Section,
  Stack,
  StackDrawing,
  Tabs,
  writeNumber,
} from '../../../ui/index.ts';
import {
  type BoardPart,
  breakdowns,
  type CountedStanding,
  countedStandings,
  filterOfPart,
  listHref,
  timeliness,
  totalOf,
} from '../board.ts';
import { boardWords } from '../words.ts';
import { type BoardProps, boardHref } from './board-view.ts';
import { standingTones } from './tones.ts';

const mostOfAKind = 5;

/** The same counts part by part: bodies within their kind, directives, or leaders. */
export function BreakdownView(props: BoardProps) {
  const { ask, asked, counts } = props;
  const words = boardWords[ask.locale];
  const groups = groupsOf(props);
  const shown = groups.reduce((sum, group) => sum + group.parts.length, 0);
  return (
    <Section title={words.breakdown} id="theo">
      <Tabs
        locale={ask.locale}
        label={words.breakdown}
        tabs={breakdowns.map((by) => ({
          label: words.breakdowns[by],
          href: `${boardHref({ ...asked, by, whole: false })}#theo`,
          current: by === asked.by,
        }))}
      />
      <Stack>
        <p class="quiet">
          {words.breakdownLeads[asked.by]} {words.timelinessLead} {words.fewLead(props.rateFrom)}
        </p>
        {groups.map((group) => (
          <PartTable {...props} caption={group.name} parts={group.parts} />
        ))}
        {shown < counts.partsInAll ? (
          <p>
            {words.partsShown(shown, counts.partsInAll)}{' '}
            <a href={`${boardHref({ ...asked, whole: true })}#theo`}>
              {words.showAllParts(counts.partsInAll)}
            </a>
          </p>
        ) : null}
      </Stack>
    </Section>
  );
}

interface Group {
  readonly name: string;
  readonly parts: readonly BoardPart[];
}

/** Bodies are set beside bodies of their own kind only; what no longer stands comes last. */
function groupsOf({ ask, asked, counts, kinds, seen }: BoardProps): readonly Group[] {
  const words = boardWords[ask.locale];
  if (asked.by !== 'lead') return [{ name: words.breakdowns[asked.by], parts: counts.parts }];
  const kindOf = (part: BoardPart) => seen.tree.get(part.key)?.kind;
  const named = [
    ...kinds.map(({ code, nameVi, nameEn }) => ({ code, name: ask.locale === 'vi' ? nameVi : nameEn })),
    { code: undefined, name: words.formerBodies },
  ];
  return named
    .map(({ code, name }) => ({ name, parts: counts.parts.filter((part) => kindOf(part) === code) }))
    .map(({ name, parts }) => ({ name, parts: asked.whole ? parts : parts.slice(0, mostOfAKind) }))
    .filter(({ parts }) => parts.length > 0);
}

function PartTable(props: BoardProps & { caption: string; parts: readonly BoardPart[] }) {
  const { ask, asked, caption, parts } = props;
  const words = boardWords[ask.locale];
  const hrefOf = (part: BoardPart, standing?: CountedStanding) =>
    listHref({ ...asked.filter, ...filterOfPart(asked.by, part.key), standing });
  const number = (value: number, href: string) =>
    value === 0 ? '0' : <a href={href}>{writeNumber(value, ask.locale)}</a>;
  const columns: Column<BoardPart>[] = [
    {
      key: 'name',
      label: words.breakdowns[asked.by],
      primary: true,
      width: 'wide',
      cell: (part) => <PartName {...props} part={part} />,
    },
    ...countedStandings.map(
      (standing): Column<BoardPart> => ({
        key: standing,
        label: words.standings[standing],
        shortLabel: words.standingsShort[standing],
        align: 'end',
        width: 'fit',
        cell: (part) => number(part.counts[standing], hrefOf(part, standing)),
      }),
    ),
    {
      key: 'total',
      label: words.total,
      shortLabel: words.totalShort,
      align: 'end',
      width: 'fit',
      cell: (part) => number(totalOf(part.counts), hrefOf(part)),
    },
    {
      key: 'timeliness',
      label: words.timeliness,
      width: 'fit',
      cell: (part) => {
        const { inTime, outOf } = timeliness(part.counts);
        return words.timelinessOf(inTime, outOf, props.rateFrom);
      },
    },
    {
      key: 'course',
      label: words.course,
      labelHidden: true,
      wideOnly: true,
      cell: (part) => <StackDrawing parts={stackOf(part, words.standings)} />,
    },
  ];
  return (
    <DataTable
      locale={ask.locale}
      caption={caption}
      columns={columns}
      rows={parts}
      narrow="tally"
      rowTone={(part) => (part.counts['open overdue'] > 0 ? 'overdue' : undefined)}
    />
  );
}

function stackOf(part: BoardPart, names: Readonly<Record<CountedStanding, string>>) {
  return countedStandings.map((standing) => ({
    label: names[standing],
    value: part.counts[standing],
    tone: standingTones[standing],
  }));
}

/** The name of a part; it narrows the whole board to that part. */
function PartName({ ask, asked, names, part }: BoardProps & { part: BoardPart }) {
  const words = boardWords[ask.locale];
  const name = {
    lead: names.bodyName(part.key) || words.unknownBody,
    directive: part.symbol ? `${part.symbol} · ${part.title}` : part.title,
    speaker: part.key || words.noSpeaker,
  }[asked.by];
  const { alone: _, ...narrowing } = filterOfPart(asked.by, part.key);
  const href = boardHref({ filter: { ...asked.filter, ...narrowing }, by: asked.by, whole: false });
  return (
    <a href={href} title={words.narrowTo(name)}>
      {name}
    </a>
  );
}
