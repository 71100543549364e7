import type { Ask, FieldErrors, Typed } from '../../../kernel/http/index.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  Card,
  CheckboxField,
  Columns,
  ErrorSummary,
  FieldRow,
  Form,
  PageHead,
  Quote,
  SearchSelect,
  SelectField,
  Stack,
  TextArea,
  TextField,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { DeadlineFields } from '../../calendar/index.ts';
import type { Body } from '../../organisation/index.ts';
import { forces, taskWords } from '../../tasks/index.ts';
import type { Draft } from '../draft-order.ts';
import { type AssignmentProposal, wayToTask } from '../proposal.ts';
import { readingWords } from '../words.ts';
import { AssignmentRead } from './assignment-card.view.tsx';
import type { Desk } from './desk-data.ts';
import { deskPath, markId } from './desk-paths.ts';

export interface OrderFormProps {
  ask: Ask;
  desk: Desk;
  action: string;
  /** The words that give the task. */
  sentence: string;
  /** What was read, where it was; nothing for words that a person selected. */
  read?: { readonly proposal: AssignmentProposal; readonly draft: Draft } | undefined;
  typed: Typed;
  errors: FieldErrors;
  general: readonly string[];
  /** Where the words stand, for those a person selected. */
  place?: Readonly<Record<string, string>> | undefined;
}

/** The form in which words become a task: what was read beside it, what is ordered in it. */
export function OrderFormView(props: OrderFormProps) {
  const { ask, desk, read, errors, general } = props;
  const words = readingWords[ask.locale];
  const title = read ? words.orderTitle : words.addTitle;
  const refused = general.length > 0 || Object.keys(errors).length > 0;
  const source = desk.directive.symbol || desk.directive.title;
  return (
    <Page
      ask={ask}
      title={title}
      refused={refused}
      breadcrumb={[
        { label: words.register, href: '/van-ban' },
        {
          label: desk.directive.symbol ? words.deskOf(source) : words.desk,
          href: deskPath(desk.directive.id),
        },
        { label: title },
      ]}
    >
      <PageHead title={title} lead={read ? words.orderLead : words.addLead} />
      <Stack gap="wide">
        <Quote
          locale={ask.locale}
          text={props.sentence}
          source={source}
          href={read ? `${deskPath(desk.directive.id)}#${markId(read.proposal.id)}` : undefined}
          linkLabel={words.inText}
        />
        <Columns count="main">
          <Stack>
            <ErrorSummary locale={ask.locale} errors={errors} general={general} />
            <OrderForm {...props} refused={refused} />
          </Stack>
          {read ? (
            <Card title={words.readHere}>
              <AssignmentRead ask={ask} desk={desk} proposal={read.proposal} draft={read.draft} />
            </Card>
          ) : null}
        </Columns>
      </Stack>
    </Page>
  );
}

function OrderForm(props: OrderFormProps & { refused: boolean }) {
  const { ask, desk, read, typed, errors } = props;
  const { locale } = ask;
  const words = readingWords[locale];
  const field = fieldMaker(props);
  return (
    <Form
      ask={ask}
      action={props.action}
      hidden={{ version: one(typed.version), ...props.place }}
      refused={props.refused}
      draft
    >
      <TextArea
        {...field('title', words.taskTitle)}
        rows={3}
        maxlength={500}
        autofocus={!props.refused}
        required
      />
      <TextField {...field('product', words.taskProduct)} hint={words.taskProductHint} maxlength={500} />
      <OrderBodies {...props} />
      <DeadlineFields locale={locale} typed={typed} errors={errors} />
      <TextField {...field('printedDeadline', words.printedDeadline)} maxlength={300} optional />
      <FieldRow>
        <SelectField
          {...field('force', words.taskForce)}
          options={forces.map((value) => ({ value, label: taskWords[locale].forces[value] }))}
          empty={false}
        />
        <TextField {...field('speaker', words.speaker)} maxlength={300} optional />
      </FieldRow>
      <DeliberateChoice {...props} />
      <ButtonRow>
        <Button>{words.give}</Button>
        <ButtonLink href={deskPath(desk.directive.id, read?.proposal.id)} manner="quiet">
          {words.cancel}
        </ButtonLink>
      </ButtonRow>
    </Form>
  );
}

function OrderBodies(props: OrderFormProps) {
  const { desk, typed, ask } = props;
  const words = readingWords[ask.locale];
  const field = fieldMaker(props);
  const { today } = desk.from.trees;
  const options = today.list.map((body) => ({ value: body.id, label: nameInTree(body, today.list) }));
  return (
    <>
      <SelectField
        {...field('giverId', words.giver)}
        options={desk.from.givers.map((value) => ({ value, label: today.nameOf(value) }))}
        required
      />
      <SearchSelect
        {...field('leadId', words.lead)}
        hint={words.leadHint}
        options={options}
        empty={words.notInTree}
        required
      />
      <SearchSelect
        {...field('coordinatingIds', words.coordinating)}
        name="coordinatingIds[]"
        id="coordinatingIds"
        values={many(typed.coordinatingIds)}
        options={options}
        multiple
      />
    </>
  );
}

/** Words that wish, promise or propose become a task only by a choice that says so. */
function DeliberateChoice({ ask, read, typed, errors }: OrderFormProps) {
  const words = readingWords[ask.locale];
  const force = read?.proposal.found.force;
  if (!read || wayToTask(read.proposal.found) !== 'deliberate') return null;
  if (force !== 'wish' && force !== 'commitment' && force !== 'proposal') return null;
  return (
    <CheckboxField
      locale={ask.locale}
      name="deliberate"
      label={words.deliberate[force]}
      checked={Boolean(typed.deliberate)}
      error={errors.deliberate}
    />
  );
}

function fieldMaker({ ask, typed, errors }: OrderFormProps) {
  return (name: string, label: string) => ({
    locale: ask.locale,
    name,
    label,
    value: one(typed[name]),
    error: errors[name],
  });
}

/** Divisions bear the same names in many bodies, so what stands below the second level names the body above it. */
function nameInTree({ name, depth, parentId }: Body, bodies: readonly Body[]): string {
  const above = depth > 1 ? bodies.find(({ id }) => id === parentId)?.name : undefined;
  return above ? `${name} (${above})` : name;
}

const one = (typed: Typed[string] | undefined): string => (typeof typed === 'string' ? typed : '');
const many = (typed: Typed[string] | undefined): readonly string[] =>
  typeof typed === 'object' ? typed : [];
