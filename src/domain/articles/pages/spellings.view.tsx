import type { Ask, FieldErrors } from '../../../kernel/http/index.ts';
import { writeDay } from '../../../kernel/time/index.ts';
import {
  Badge,
  Button,
  ButtonRow,
  type Column,
  DataTable,
  Disclosure,
  ErrorSummary,
  FieldRow,
  Form,
  PageHead,
  SelectField,
  Stack,
  TextField,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { ListFiles } from '../../imports/index.ts';
import type { KeptSpelling } from '../proof.ts';
import { newsroomWords } from '../words/newsroom.ts';
import { proofWords } from '../words/proof.ts';
import { newsroomPath, spellingsPath } from './paths.ts';

interface SpellingsProps {
  ask: Ask;
  spellings: readonly KeptSpelling[];
  mayKeep: boolean;
  errors: FieldErrors;
  failure: string | undefined;
}

/** How the house spells, and since when. */
export function SpellingsView(props: SpellingsProps) {
  const { ask, errors, failure, mayKeep, spellings } = props;
  const { locale } = ask;
  const words = proofWords[locale];
  return (
    <Page
      ask={ask}
      title={words.spellingsTitle}
      refused={failure !== undefined || Object.keys(errors).length > 0}
      breadcrumb={[
        { label: newsroomWords[locale].title, href: newsroomPath },
        { label: words.spellingsTitle },
      ]}
    >
      <PageHead
        title={words.spellingsTitle}
        lead={words.spellingsLead}
        actions={
          <ListFiles ask={ask} path={spellingsPath} isFilled={spellings.length > 0} mayImport={mayKeep} />
        }
      />
      <Stack>
        <ErrorSummary locale={locale} errors={errors} general={failure ? [failure] : []} />
        {mayKeep ? <AddForm {...props} /> : null}
        <List {...props} />
      </Stack>
    </Page>
  );
}

function List({ ask, spellings, mayKeep }: SpellingsProps) {
  const { locale } = ask;
  const words = proofWords[locale];
  const { spellingColumns } = words;
  const columns: Column<KeptSpelling>[] = [
    { key: 'wrong', label: spellingColumns.wrong, primary: true, cell: ({ wrong }) => wrong },
    { key: 'instead', label: spellingColumns.instead, cell: ({ instead }) => <strong>{instead}</strong> },
    {
      key: 'severity',
      label: spellingColumns.severity,
      width: 'fit',
      cell: ({ severity }) => (
        <Badge tone={severity === 'error' ? 'overdue' : 'near'}>{words.severities[severity]}</Badge>
      ),
    },
    { key: 'note', label: spellingColumns.note, cell: ({ note }) => note },
    {
      key: 'since',
      label: spellingColumns.since,
      cell: (row) => (
        <Stack gap="tight">
          <span>
            {row.valid.until
              ? words.until(writeDay(row.valid.until.subtract({ days: 1 })))
              : row.valid.from
                ? words.since(writeDay(row.valid.from))
                : ''}
          </span>
          <span class="quiet">{row.addedBy ?? words.byDefault}</span>
          {mayKeep && !row.valid.until ? (
            <Form ask={ask} action={`${spellingsPath}/${row.id}/thoi`} class="inline">
              <Button manner="quiet" small ariaLabel={`${words.end}: ${row.wrong}`}>
                {words.end}
              </Button>
            </Form>
          ) : null}
        </Stack>
      ),
    },
  ];
  return (
    <DataTable
      locale={locale}
      caption={words.spellingsTitle}
      captionHidden
      columns={columns}
      rows={spellings}
    />
  );
}

function AddForm({ ask, errors, failure }: SpellingsProps) {
  const { locale, typed } = ask;
  const words = proofWords[locale];
  const { spellingColumns } = words;
  const field = (name: 'wrong' | 'instead' | 'note' | 'severity') => ({
    locale,
    name,
    label: spellingColumns[name],
    value: typeof typed[name] === 'string' ? typed[name] : undefined,
    error: errors[name],
  });
  return (
    <Disclosure label={words.addSpelling} open={failure !== undefined || Object.keys(errors).length > 0}>
      <Form ask={ask} action={spellingsPath}>
        <FieldRow>
          <TextField {...field('wrong')} hint={words.wrongHint} maxlength={80} required />
          <TextField {...field('instead')} maxlength={80} required />
        </FieldRow>
        <FieldRow>
          <TextField {...field('note')} maxlength={200} optional />
          <SelectField
            {...field('severity')}
            options={(['warning', 'error'] as const).map((value) => ({
              value,
              label: words.severities[value],
            }))}
            empty={false}
          />
        </FieldRow>
        <ButtonRow>
          <Button manner="secondary">{words.add}</Button>
        </ButtonRow>
      </Form>
    </Disclosure>
  );
}
