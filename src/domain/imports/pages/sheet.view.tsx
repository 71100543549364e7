import type { Ask } from '../../../kernel/http/index.ts';
import {
  type Judged,
  type JudgedCell,
  type JudgedLine,
  type Verdict,
  verdicts,
} from '../../../kernel/sheets/index.ts';
import { parseDay, writeDay } from '../../../kernel/time/index.ts';
import {
  Button,
  ButtonRow,
  CheckboxField,
  type Column,
  DataTable,
  Form,
  Notice,
  PageHead,
  Pagination,
  Section,
  Stack,
  Tabs,
  type Tone,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import type { ImportedList } from '../imported-list.ts';
import type { KeptSheet } from '../sheet.ts';
import { importWords } from '../words.ts';
import { importPath, listPath, sheetPath } from './paths.ts';

interface SheetViewProps {
  ask: Ask;
  list: ImportedList;
  sheet: KeptSheet;
  judged: Judged;
  mark: string;
  verdict: Verdict;
  page: number;
  error?: string;
}

const rowsAPage = 50;
const tones: Readonly<Record<Verdict, Tone>> = {
  wrong: 'overdue',
  differs: 'near',
  new: 'open',
  same: 'neutral',
};

/** What becomes of each line of a file, and the form that writes it. */
export function SheetView(props: SheetViewProps) {
  const { ask, list, sheet, judged, error } = props;
  const words = importWords[ask.locale];
  return (
    <Page
      ask={ask}
      title={words.preview}
      breadcrumb={[
        { label: list.title[ask.locale], href: listPath(list) },
        { label: words.open, href: importPath(list) },
      ]}
      refused={error !== undefined}
    >
      <PageHead title={words.preview} lead={words.previewLead(sheet.fileName)} />
      <Stack gap="wide">
        {error ? (
          <Notice tone="danger" locale={ask.locale}>
            {error}
          </Notice>
        ) : null}
        {judged.unused.length > 0 ? (
          <Notice tone="info" locale={ask.locale}>
            {words.unused(judged.unused.join(', '))}
          </Notice>
        ) : null}
        <Confirmation {...props} />
        <Lines {...props} />
      </Stack>
    </Page>
  );
}

function Confirmation({ ask, list, sheet, judged, mark }: SheetViewProps) {
  const words = importWords[ask.locale];
  const { locale } = ask;
  const count = (verdict: Verdict) => judged.lines.filter((line) => line.verdict === verdict).length;
  const action = sheetPath(list, sheet.id);
  const isSomething = count('new') + count('differs') > 0;
  return (
    <Section title={words.confirm}>
      {count('wrong') > 0 ? (
        <Notice tone="warning" locale={locale}>
          {words.wrongStay(count('wrong'))}
        </Notice>
      ) : null}
      {isSomething ? (
        <Form ask={ask} action={action} hidden={{ mark }}>
          {count('new') > 0 ? (
            <CheckboxField locale={locale} name="writeNew" label={words.writeNew(count('new'))} checked />
          ) : null}
          {count('differs') > 0 ? (
            <CheckboxField locale={locale} name="writeDiffers" label={words.writeDiffers(count('differs'))} />
          ) : null}
          <p class="quiet">{words.confirmLead}</p>
          <ButtonRow>
            <Button>{words.confirm}</Button>
          </ButtonRow>
        </Form>
      ) : (
        <p>{words.nothing}</p>
      )}
      <Form ask={ask} action={`${action}/bo`} class="inline">
        <Button manner="quiet">{words.drop}</Button>
      </Form>
    </Section>
  );
}

function Lines({ ask, list, sheet, judged, verdict, page }: SheetViewProps) {
  const words = importWords[ask.locale];
  const href = (seen: Verdict, turn = 1) => `${sheetPath(list, sheet.id)}?xem=${seen}&trang=${turn}`;
  const rows = judged.lines.filter((line) => line.verdict === verdict);
  const from = (page - 1) * rowsAPage;
  const shown = rows.slice(from, from + rowsAPage);
  return (
    <Section title={words.preview}>
      <Tabs
        locale={ask.locale}
        label={words.preview}
        tabs={verdicts.map((one) => ({
          label: words.verdicts[one],
          href: href(one),
          current: one === verdict,
          count: judged.lines.filter((line) => line.verdict === one).length,
        }))}
      />
      <DataTable
        locale={ask.locale}
        caption={words.verdicts[verdict]}
        captionHidden
        columns={columnsOf(ask, verdict)}
        rows={shown}
        rowTone={(row) => tones[row.verdict]}
        empty={<p>{words.none[verdict]}</p>}
      />
      {rows.length > rowsAPage ? (
        <Pagination
          locale={ask.locale}
          previousHref={page > 1 ? href(verdict, page - 1) : undefined}
          nextHref={from + rowsAPage < rows.length ? href(verdict, page + 1) : undefined}
          rows={{ from: from + 1, to: from + shown.length, total: rows.length }}
        />
      ) : null}
    </Section>
  );
}

function columnsOf(ask: Ask, verdict: Verdict): Column<JudgedLine>[] {
  const words = importWords[ask.locale];
  const columns: Column<JudgedLine>[] = [
    { key: 'line', label: words.line, width: 'fit', align: 'end', cell: ({ line }) => String(line) },
    { key: 'row', label: words.row, primary: true, cell: nameOf },
  ];
  if (verdict === 'same') return columns;
  return [
    ...columns,
    { key: 'details', label: words.details, width: 'wide', cell: (row) => <Details ask={ask} row={row} /> },
  ];
}

/** The first cells that say something: by these a person knows the line again. */
function nameOf({ cells }: JudgedLine): string {
  return cells
    .filter(({ said }) => said !== '')
    .slice(0, 3)
    .map(({ said }) => inWords(said))
    .join(' · ');
}

function Details({ ask, row }: { ask: Ask; row: JudgedLine }) {
  const told = row.cells.filter(({ said, held, problem }) => {
    if (row.verdict === 'wrong') return problem !== undefined;
    return row.verdict === 'differs' ? held !== undefined : said !== '';
  });
  return (
    <ul class="plain">
      {told.map((cell) => (
        <li>
          <span class="quiet">{cell.label}:</span> <Cell ask={ask} cell={cell} />
        </li>
      ))}
    </ul>
  );
}

/** What a cell says; beside it why it cannot be used, or what the list says there. */
function Cell({ ask, cell: { said, held, problem } }: { ask: Ask; cell: JudgedCell }) {
  const words = importWords[ask.locale];
  const told = (text: string) => (text === '' ? words.empty : inWords(text));
  if (problem !== undefined) {
    return (
      <>
        {told(said)} — <strong>{problem}</strong>
      </>
    );
  }
  if (held === undefined) return told(said);
  return (
    <>
      <ins>
        <span class="visually-hidden">{words.inFile}: </span>
        {told(said)}
      </ins>{' '}
      <del>
        <span class="visually-hidden">{words.inList}: </span>
        {told(held)}
      </del>
    </>
  );
}

/** A day as people write it; anything else as it is. */
function inWords(text: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? parseDay(text) : undefined;
  return day ? writeDay(day) : text;
}
