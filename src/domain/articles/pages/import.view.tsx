import type { Ask, FieldErrors } from '../../../kernel/http/index.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  ErrorSummary,
  FieldRow,
  FileField,
  Form,
  Narrow,
  type Option,
  PageHead,
  SelectField,
  Stack,
  TextArea,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import type { Section } from '../newsroom.ts';
import { editWords } from '../words/edit.ts';
import { newsroomWords } from '../words/newsroom.ts';
import { proofWords } from '../words/proof.ts';
import { importPath, newsroomPath } from './paths.ts';

interface ImportProps {
  ask: Ask;
  newsrooms: readonly Option[];
  sections: readonly Section[];
  errors: FieldErrors;
}

/** Where a page of news is brought in, as a file or as text. */
export function ImportView({ ask, newsrooms, sections, errors }: ImportProps) {
  const { locale, typed } = ask;
  const words = proofWords[locale];
  const refused = Object.keys(errors).length > 0;
  const asTyped = (name: string) => (typeof typed[name] === 'string' ? typed[name] : undefined);
  return (
    <Page
      ask={ask}
      title={words.importTitle}
      refused={refused}
      breadcrumb={[{ label: newsroomWords[locale].title, href: newsroomPath }, { label: words.importTitle }]}
    >
      <PageHead title={words.importTitle} lead={words.importLead} />
      <Narrow>
        <Stack>
          <ErrorSummary locale={locale} errors={errors} />
          <Form ask={ask} action={importPath} multipart refused={refused} draft>
            <FileField
              locale={locale}
              name="file"
              label={words.file}
              hint={words.fileHint}
              error={errors.file}
              accept=".html,.htm,.docx,.txt"
              optional
            />
            <TextArea
              locale={locale}
              name="pasted"
              label={words.pasted}
              value={asTyped('pasted')}
              error={errors.pasted}
              rows={10}
              optional
            />
            <FieldRow>
              <SelectField
                locale={locale}
                name="section"
                label={words.section}
                value={asTyped('section')}
                options={sections.map(({ slug, name }) => ({ value: slug, label: name }))}
                error={errors.section}
                required
              />
              <SelectField
                locale={locale}
                name="newsroomId"
                label={words.newsroom}
                value={asTyped('newsroomId') ?? newsrooms[0]?.value}
                options={newsrooms}
                error={errors.newsroomId}
                empty={false}
                required
              />
            </FieldRow>
            <ButtonRow>
              <Button>{words.import}</Button>
              <ButtonLink href={newsroomPath} manner="quiet">
                {editWords[locale].back}
              </ButtonLink>
            </ButtonRow>
          </Form>
        </Stack>
      </Narrow>
    </Page>
  );
}
