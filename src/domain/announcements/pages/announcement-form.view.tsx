import type { Ask, FieldErrors, Typed } from '../../../kernel/http/index.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  CheckboxField,
  DateField,
  Diff,
  ErrorSummary,
  FieldRow,
  Form,
  PageHead,
  RadioGroup,
  SearchSelect,
  SelectField,
  Stack,
  TextArea,
  TextField,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { type Announcement, audiences, type Priority } from '../announcement.ts';
import { announcementWords } from '../words.ts';
import { ownAnnouncementPath, writingPath } from './paths.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface FormProps {
  ask: Ask;
  /** The draft that is changed; nothing for a new one. */
  announcement: Announcement | undefined;
  issuers: readonly Named[];
  bodies: readonly Named[];
  priorities: readonly Priority[];
  typed: Typed;
  errors: FieldErrors;
  failure: string | undefined;
  /** What stands, where another has changed it meanwhile. */
  theirs: Typed | undefined;
}

const compared = ['title', 'text', 'wantedDay', 'wantedTime', 'lastDay'] as const;

/** An announcement being written: what is said, to whom, how pressing, from when and until when. */
export function AnnouncementFormView(props: FormProps) {
  const { ask, announcement, errors, failure, theirs, typed } = props;
  const { locale } = ask;
  const words = announcementWords[locale];
  const title = announcement ? words.editTitle : words.begin;
  const refused = failure !== undefined || Object.keys(errors).length > 0;
  const fields = compared.map((name) => ({
    label: words.fields[name],
    yours: String(typed[name] ?? ''),
    current: String(theirs?.[name] ?? ''),
  }));
  return (
    <Page
      ask={ask}
      title={title}
      refused={refused}
      breadcrumb={[
        { label: words.write, href: writingPath },
        ...(announcement ? [{ label: announcement.title, href: ownAnnouncementPath(announcement.id) }] : []),
        { label: title },
      ]}
    >
      <PageHead title={title} />
      <Stack>
        <ErrorSummary locale={locale} errors={errors} general={failure ? [failure] : []} />
        {theirs ? <Diff locale={locale} caption={words.conflict} fields={fields} /> : null}
        <Fields {...props} refused={refused} />
      </Stack>
    </Page>
  );
}

function Fields({
  ask,
  announcement,
  issuers,
  bodies,
  priorities,
  typed,
  errors,
  refused,
}: FormProps & { refused: boolean }) {
  const { locale } = ask;
  const words = announcementWords[locale];
  const field = (name: keyof typeof words.fields) => {
    const value = typed[name];
    return {
      locale,
      name,
      label: words.fields[name],
      value: typeof value === 'string' ? value : undefined,
      error: errors[name],
    };
  };
  const options = (some: readonly Named[]) => some.map(({ id: value, name: label }) => ({ value, label }));
  const chosen = typed['addressees[]'];
  return (
    <Form
      ask={ask}
      action={announcement ? ownAnnouncementPath(announcement.id, 'sua') : `${writingPath}/moi`}
      hidden={announcement ? { version: announcement.version, bodyId: announcement.bodyId } : {}}
      refused={refused}
      draft={announcement === undefined}
    >
      <TextField {...field('title')} maxlength={300} required />
      <TextArea {...field('text')} hint={words.textHint} rows={12} required />
      <FieldRow>
        {announcement ? null : (
          <SelectField
            {...field('bodyId')}
            value={typeof typed.bodyId === 'string' ? typed.bodyId : issuers[0]?.id}
            options={options(issuers)}
            empty={false}
            required
          />
        )}
        <SelectField
          {...field('priority')}
          options={priorities.map(({ key, name }) => ({ value: key, label: name[locale] }))}
          empty={false}
          required
        />
      </FieldRow>
      <RadioGroup
        {...field('audience')}
        choices={audiences.map((value) => ({
          value,
          label: words.audiences[value],
          children:
            value === 'bodies' ? (
              <SearchSelect
                locale={locale}
                name="addressees[]"
                label={words.fields.addressees}
                hint={words.addresseesHint}
                options={options(bodies)}
                values={Array.isArray(chosen) ? (chosen as readonly string[]) : []}
                multiple
              />
            ) : undefined,
        }))}
      />
      <CheckboxField {...field('asksReading')} value="yes" checked={Boolean(typed.asksReading)} />
      <FieldRow>
        <DateField {...field('wantedDay')} hint={words.wantedHint} optional />
        <TextField {...field('wantedTime')} hint={words.timeHint} maxlength={20} optional />
        <DateField {...field('lastDay')} hint={words.lastDayHint} optional />
      </FieldRow>
      <ButtonRow>
        <Button>{words.save}</Button>
        <ButtonLink href={announcement ? ownAnnouncementPath(announcement.id) : writingPath} manner="quiet">
          {words.back}
        </ButtonLink>
      </ButtonRow>
    </Form>
  );
}
