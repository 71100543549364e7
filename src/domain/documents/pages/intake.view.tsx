import type { Ask, FieldErrors } from '../../../kernel/http/index.ts';
import { writeMoment } from '../../../kernel/time/index.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  ErrorSummary,
  FileField,
  Form,
  Narrow,
  PageHead,
  Row,
  Section,
  Stack,
  Steps,
  TextArea,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import type { BegunIntake } from '../intake.ts';
import { documentWords } from '../words.ts';

interface IntakeViewProps {
  ask: Ask;
  action: string;
  begun: readonly BegunIntake[];
  errors: FieldErrors;
  isRefused: boolean;
}

/** The first step of a registration, with what was begun and not finished. */
export function IntakeView({ ask, action, begun, errors, isRefused }: IntakeViewProps) {
  const words = documentWords[ask.locale];
  const pasted = ask.typed.pasted;
  return (
    <Page
      ask={ask}
      title={words.intakeTitle}
      breadcrumb={[{ label: words.register, href: '/van-ban' }]}
      refused={isRefused}
    >
      <PageHead title={words.intakeTitle} lead={words.intakeLead} />
      <Stack gap="wide">
        <Steps locale={ask.locale} steps={words.steps} current={0} />
        <Narrow>
          <ErrorSummary locale={ask.locale} errors={errors} />
          <Form ask={ask} action={action} multipart draft refused={isRefused}>
            <FileField
              locale={ask.locale}
              name="files"
              label={words.files}
              takes={{ types: words.filesTypes, limit: words.filesLimit }}
              accept=".txt,.docx,.pdf,.html,.htm"
              multiple
              error={errors.files}
            />
            <TextArea
              locale={ask.locale}
              name="pasted"
              label={words.pasted}
              hint={words.pastedHint}
              rows={12}
              value={typeof pasted === 'string' ? pasted : ''}
              error={errors.pasted}
            />
            <ButtonRow>
              <Button>{words.goOn}</Button>
              <Button manner="quiet" name="withoutFile" value="1">
                {words.withoutFile}
              </Button>
              <ButtonLink href="/goi-tin" manner="quiet">
                {words.fromPacket}
              </ButtonLink>
            </ButtonRow>
          </Form>
          {begun.length > 0 ? <Begun ask={ask} begun={begun} /> : null}
        </Narrow>
      </Stack>
    </Page>
  );
}

function Begun({ ask, begun }: Pick<IntakeViewProps, 'ask' | 'begun'>) {
  const words = documentWords[ask.locale];
  return (
    <Section title={words.begun}>
      <p>{words.begunLead}</p>
      <Stack gap="tight">
        {begun.map((intake) => (
          <Row apart>
            <span>
              <a href={`/van-ban/moi/${intake.id}`}>{intake.names.join(', ') || words.begunNothing}</a>{' '}
              <small class="number">{words.begunAt(writeMoment(intake.receivedAt))}</small>
            </span>
            <Form ask={ask} action={`/van-ban/moi/${intake.id}/bo`} class="inline">
              <Button manner="quiet" small>
                {words.discard}
              </Button>
            </Form>
          </Row>
        ))}
      </Stack>
    </Section>
  );
}
