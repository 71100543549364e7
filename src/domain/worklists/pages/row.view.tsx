import type { Ask, FieldErrors } from '../../../kernel/http/index.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  DefinitionList,
  Disclosure,
  ErrorSummary,
  Form,
  Narrow,
  Notice,
  PageHead,
  Stack,
  TextArea,
  TextField,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { type Column, columns, requiredColumns } from '../column.ts';
import type { ListedImport } from '../imported-list.ts';
import type { ImportRow } from '../row.ts';
import { columnWords } from '../words/columns.ts';
import { importWords } from '../words.ts';
import { importPath, importsPath, rowPath } from './paths.ts';

interface Props {
  ask: Ask;
  list: ListedImport;
  row: ImportRow;
  errors: FieldErrors;
  general?: string;
}

const long: readonly Column[] = ['title', 'passage', 'coordinating'];

/** One row of a list, cell by cell, with what is wrong beside each. */
export function RowView({ ask, list, row, errors, general }: Props) {
  const { locale } = ask;
  const words = importWords[locale];
  const title = words.rowTitle(row.line);
  return (
    <Page
      ask={ask}
      title={title}
      breadcrumb={[
        { label: words.board, href: '/bang' },
        { label: words.title, href: importsPath },
        { label: list.fileName, href: importPath(list.id) },
        { label: title },
      ]}
    >
      <PageHead title={title} lead={words.rowLead} />
      <Narrow>
        <Stack>
          <ErrorSummary locale={locale} errors={errors} general={general ? [general] : []} />
          {row.warnings.map((warning) => (
            <Notice tone="warning" locale={locale} title={words.check}>
              {warning[locale]}
            </Notice>
          ))}
          <Form ask={ask} action={rowPath(list.id, row.line)} hidden={{ version: String(row.version) }}>
            {columns.map((column) => (
              <Cell column={column} {...{ ask, row, errors }} />
            ))}
            <ButtonRow>
              <Button>{words.save}</Button>
              <ButtonLink href={importPath(list.id)} manner="quiet">
                {words.back}
              </ButtonLink>
            </ButtonRow>
          </Form>
          <Disclosure label={words.source}>
            <DefinitionList
              locale={locale}
              items={row.source.map((cell, at) => [list.headings[at] ?? String(at + 1), cell] as const)}
            />
          </Disclosure>
        </Stack>
      </Narrow>
    </Page>
  );
}

function Cell({ column, ask, row, errors }: Pick<Props, 'ask' | 'row' | 'errors'> & { column: Column }) {
  const { label, hint } = columnWords[ask.locale][column];
  const isRequired = requiredColumns.some((one) => one === column);
  const field = {
    locale: ask.locale,
    name: column,
    label,
    hint,
    value: row.cells[column],
    error: errors[column],
    required: isRequired,
    optional: !isRequired,
  };
  return long.includes(column) ? <TextArea {...field} rows={2} /> : <TextField {...field} />;
}
