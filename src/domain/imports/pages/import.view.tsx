import type { Ask } from '../../../kernel/http/index.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  ErrorSummary,
  FileField,
  Form,
  Narrow,
  PageHead,
  Section,
  Stack,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import type { ImportedList } from '../imported-list.ts';
import { importWords } from '../words.ts';
import { importPath, listPath } from './paths.ts';

interface ImportViewProps {
  ask: Ask;
  list: ImportedList;
  error?: string;
}

/** Where a file is sent to a list, with how it is done. */
export function ImportView({ ask, list, error }: ImportViewProps) {
  const words = importWords[ask.locale];
  const title = words.title(list.title[ask.locale].toLowerCase());
  return (
    <Page
      ask={ask}
      title={title}
      breadcrumb={[{ label: list.title[ask.locale], href: listPath(list) }]}
      refused={error !== undefined}
    >
      <PageHead title={title} lead={words.lead} />
      <Narrow>
        <Stack gap="wide">
          <ErrorSummary locale={ask.locale} errors={error === undefined ? {} : { file: error }} />
          <Form ask={ask} action={importPath(list)} multipart refused={error !== undefined}>
            <FileField
              locale={ask.locale}
              name="file"
              label={words.file}
              takes={{ types: words.fileTypes, limit: words.fileLimit }}
              accept=".xlsx,.csv,.txt"
              error={error}
            />
            <ButtonRow>
              <Button>{words.send}</Button>
              <ButtonLink href={`${importPath(list)}/mau`} manner="quiet" icon="download" download>
                {words.template}
              </ButtonLink>
            </ButtonRow>
          </Form>
          <Section title={words.how}>
            <ol>
              {words.howSteps.map((step) => (
                <li>{step}</li>
              ))}
            </ol>
            <p>{list.hint[ask.locale]}</p>
          </Section>
        </Stack>
      </Narrow>
    </Page>
  );
}
