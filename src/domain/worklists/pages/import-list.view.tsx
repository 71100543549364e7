import type { Ask } from '../../../kernel/http/index.ts';
import { writeMoment } from '../../../kernel/time/index.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  Card,
  Columns,
  DataTable,
  EmptyState,
  ErrorSummary,
  FileField,
  Form,
  PageHead,
  Section,
  Stack,
  StateBadge,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { type ListedImport, totalOf } from '../imported-list.ts';
import { importWords } from '../words.ts';
import { importPath, importsPath } from './paths.ts';

const tones = { draft: 'neutral', running: 'open', done: 'done' } as const;

interface Props {
  ask: Ask;
  lists: readonly ListedImport[];
  /** Why a file was not taken. */
  error: string | undefined;
}

/** Where a list of tasks is brought in, with the template and what was brought so far. */
export function ImportListView({ ask, lists, error }: Props) {
  const { locale } = ask;
  const words = importWords[locale];
  const errors: Readonly<Record<string, string>> = error ? { file: error } : {};
  return (
    <Page
      ask={ask}
      title={words.title}
      breadcrumb={[{ label: words.board, href: '/bang' }, { label: words.title }]}
      refused={error !== undefined}
    >
      <PageHead title={words.title} lead={words.lead} />
      <Stack>
        <ErrorSummary locale={locale} errors={errors} general={[]} />
        <Columns count={2}>
          <Card title={words.file}>
            <Form ask={ask} action={importsPath} multipart refused={error !== undefined}>
              <FileField
                locale={locale}
                name="file"
                label={words.file}
                hint={words.fileHint}
                accept=".xlsx,.csv,.txt"
                error={error}
                required
              />
              <ButtonRow>
                <Button>{words.send}</Button>
              </ButtonRow>
            </Form>
          </Card>
          <Card title={words.template}>
            <Stack>
              <p>{words.templateLead}</p>
              <ButtonRow>
                <ButtonLink href={`${importsPath}/mau.xlsx`} icon="download" download>
                  {words.xlsxTemplate}
                </ButtonLink>
                <ButtonLink href={`${importsPath}/mau.csv`} icon="download" download>
                  {words.csvTemplate}
                </ButtonLink>
              </ButtonRow>
            </Stack>
          </Card>
        </Columns>
        <Section title={words.mine}>
          {lists.length === 0 ? (
            <EmptyState title={words.none}>{words.noneLead}</EmptyState>
          ) : (
            <Lists ask={ask} lists={lists} />
          )}
        </Section>
      </Stack>
    </Page>
  );
}

function Lists({ ask, lists }: Pick<Props, 'ask' | 'lists'>) {
  const words = importWords[ask.locale];
  return (
    <DataTable
      locale={ask.locale}
      caption={words.mine}
      captionHidden
      columns={[
        { key: 'file', label: words.file, primary: true, cell: ({ fileName }) => fileName },
        { key: 'when', label: words.when, width: 'fit', cell: ({ madeAt }) => writeMoment(madeAt) },
        { key: 'rows', label: words.rows, cell: ({ counts }) => words.rowsOf(totalOf(counts)) },
        {
          key: 'state',
          label: words.howFar,
          cell: ({ state, counts }) => (
            <span>
              <StateBadge tone={tones[state]}>{words.listStates[state]}</StateBadge>{' '}
              {state === 'draft' ? null : <span class="quiet">{words.given(counts.done)}</span>}
            </span>
          ),
        },
      ]}
      rows={lists}
      rowHref={({ id }) => importPath(id)}
    />
  );
}
