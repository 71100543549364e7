import type { Failure } from '../../../kernel/failure/index.ts';
import type { Ask, FieldErrors, Typed } from '../../../kernel/http/index.ts';
import {
  Button,
  ButtonRow,
  ErrorSummary,
  Form,
  MarkedText,
  Notice,
  PageHead,
  SelectField,
  SplitView,
  Stack,
  Steps,
  TextArea,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import type { Body, BodyTree } from '../../organisation/index.ts';
import type { Directive, DirectiveType } from '../directive.ts';
import type { Intake } from '../intake.ts';
import { documentWords } from '../words.ts';
import { DirectiveFields } from './directive-fields.view.tsx';
import { nameOf } from './directive-name.ts';

interface RegistrationViewProps {
  ask: Ask;
  intake: Intake;
  source: { readonly file: number | null; readonly text: string };
  types: readonly DirectiveType[];
  tree: BodyTree;
  registers: readonly Body[];
  sameSymbol: readonly Directive[];
  typed: Typed;
  proposed: ReadonlySet<string>;
  errors: FieldErrors;
  failure: Failure | undefined;
}

/** The form of a directive filled from its text, the text beside it. */
export function RegistrationView(props: RegistrationViewProps) {
  const { ask, errors, failure } = props;
  const words = documentWords[ask.locale];
  const isRefused = failure !== undefined || Object.keys(errors).length > 0;
  return (
    <Page
      ask={ask}
      title={words.checkTitle}
      breadcrumb={[
        { label: words.register, href: '/van-ban' },
        { label: words.intakeTitle, href: '/van-ban/moi' },
      ]}
      refused={isRefused}
    >
      <PageHead title={words.checkTitle} lead={words.checkLead} />
      <Stack>
        <Steps locale={ask.locale} steps={words.steps} current={1} />
        <ErrorSummary locale={ask.locale} errors={errors} />
        <Remarks {...props} />
        <SplitView
          textLabel={words.sourceText}
          panelLabel={words.facts}
          text={<SourceText {...props} />}
          panel={<RegistrationForm {...props} isRefused={isRefused} />}
        />
      </Stack>
    </Page>
  );
}

/** What is to be known before the form is sent: files refused, the same document, the same number. */
function Remarks({ ask, intake, failure, sameSymbol }: RegistrationViewProps) {
  const { locale } = ask;
  const words = documentWords[locale];
  return (
    <>
      {failure ? (
        <Notice tone="danger" locale={locale}>
          {failure.sentence(locale)} {failure.facts.id ? <SameDocument ask={ask} failure={failure} /> : null}
        </Notice>
      ) : null}
      {intake.remarks.length > 0 ? (
        <Notice tone="warning" locale={locale} title={words.remarks}>
          {intake.remarks.map((remark) => (
            <p>{remark}</p>
          ))}
        </Notice>
      ) : null}
      {sameSymbol.length > 0 && !failure ? (
        <Notice tone="info" locale={locale}>
          {words.sameSymbol}{' '}
          {sameSymbol.map((one) => (
            <a href={`/van-ban/${one.id}`}>{nameOf(one, locale)}. </a>
          ))}
        </Notice>
      ) : null}
    </>
  );
}

function SameDocument({ ask, failure }: { ask: Ask; failure: Failure }) {
  return <a href={`/van-ban/${failure.facts.id}`}>{documentWords[ask.locale].openSame}</a>;
}

function SourceText({ ask, intake, source }: RegistrationViewProps) {
  const words = documentWords[ask.locale];
  const read = source.file === null ? undefined : intake.files[source.file];
  const others = intake.files.flatMap((file, index) =>
    file.text && index !== source.file ? [{ name: file.name, place: index + 1 }] : [],
  );
  if (!source.text) return <p>{words.noText}</p>;
  return (
    <>
      <p class="field-hint">{words.sourceFrom(read?.name ?? words.sourcePasted)}</p>
      {others.length > 0 ? (
        <p class="field-hint">
          {words.sourceOther}{' '}
          {others.map((other) => (
            <a href={`/van-ban/moi/${intake.id}?nguon=${other.place}`}>{other.name} </a>
          ))}
        </p>
      ) : null}
      <MarkedText locale={ask.locale} text={source.text} spans={[]} />
    </>
  );
}

function RegistrationForm(props: RegistrationViewProps & { isRefused: boolean }) {
  const { ask, intake, source, typed, errors, registers } = props;
  const words = documentWords[ask.locale];
  const value = (name: string) => (typeof typed[name] === 'string' ? typed[name] : '');
  return (
    <Form
      ask={ask}
      action={`/van-ban/moi/${intake.id}`}
      draft
      refused={props.isRefused}
      hidden={source.file === null ? {} : { source: source.file + 1 }}
    >
      <DirectiveFields {...props}>
        <SelectField
          locale={ask.locale}
          name="registeredIn"
          label={words.registerBody}
          value={value('registeredIn')}
          error={errors.registeredIn}
          empty={false}
          options={registers.map((body) => ({ value: body.id, label: body.name }))}
          required
        />
      </DirectiveFields>
      {source.text ? null : (
        <TextArea
          locale={ask.locale}
          name="text"
          label={words.text}
          hint={words.pastedHint}
          rows={10}
          value={value('text')}
          error={errors.text}
        />
      )}
      <ButtonRow>
        <Button>{words.save}</Button>
      </ButtonRow>
    </Form>
  );
}
