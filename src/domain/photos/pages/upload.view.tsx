import type { Ask, FieldErrors } from '../../../kernel/http/index.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  ErrorSummary,
  FileField,
  Form,
  type Option,
  PageHead,
  SelectField,
  SendEach,
  Stack,
  TextField,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { libraryWords } from '../words/library.ts';
import { libraryPath, uploadPath } from './paths.ts';
import { pictureEndings } from './upload-limits.ts';

interface UploadProps {
  ask: Ask;
  newsrooms: readonly Option[];
  most: number;
  errors: FieldErrors;
}

/** Bringing photos in: many in one form; with scripts each is sent by itself and says how it fares. */
export function UploadView({ ask, newsrooms, most, errors }: UploadProps) {
  const { locale, typed } = ask;
  const all = libraryWords[locale];
  const words = all.upload;
  const refused = Object.keys(errors).length > 0;
  const [first] = newsrooms;
  return (
    <Page
      ask={ask}
      title={words.title}
      sheet="newsroom"
      refused={refused}
      breadcrumb={[{ label: all.title, href: libraryPath }, { label: words.title }]}
    >
      <PageHead title={words.title} lead={words.lead} />
      <Stack>
        <ErrorSummary locale={locale} errors={errors} />
        <Form ask={ask} action={uploadPath} multipart="each" refused={refused}>
          {newsrooms.length > 1 ? (
            <SelectField
              locale={locale}
              name="newsroomId"
              label={words.newsroom}
              value={typeof typed.newsroomId === 'string' ? typed.newsroomId : first?.value}
              options={newsrooms}
              error={errors.newsroomId}
              empty={false}
              required
            />
          ) : (
            <input type="hidden" name="newsroomId" value={first?.value ?? ''} />
          )}
          <FileField
            locale={locale}
            name="photos"
            label={words.photos}
            takes={{ types: words.types, limit: words.limit(most) }}
            accept={pictureEndings}
            error={errors.photos}
            multiple
            required
          />
          <TextField
            locale={locale}
            name="credit"
            label={words.credit}
            hint={words.creditHint}
            value={typeof typed.credit === 'string' ? typed.credit : ''}
            error={errors.credit}
            maxlength={200}
            optional
          />
          <SendEach words={all.each} />
          <ButtonRow>
            <Button>{words.send}</Button>
            <ButtonLink href={libraryPath} manner="quiet">
              {words.back}
            </ButtonLink>
          </ButtonRow>
        </Form>
      </Stack>
    </Page>
  );
}
