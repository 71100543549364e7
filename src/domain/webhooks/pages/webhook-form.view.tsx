import type { Failure } from '../../../kernel/failure/index.ts';
import type { Ask, FieldErrors, Typed } from '../../../kernel/http/index.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  CheckboxGroup,
  Columns,
  DefinitionList,
  ErrorSummary,
  FieldGroup,
  Form,
  Narrow,
  PageHead,
  SearchSelect,
  Section,
  Stack,
  TextField,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import type { BodyTree } from '../../organisation/index.ts';
import { kindGroups } from '../event.ts';
import type { Webhook } from '../webhook.ts';
import { webhookWords } from '../words.ts';
import { listPath, webhookPath } from './webhook-paths.ts';

interface WebhookFormProps {
  ask: Ask;
  /** The webhook as it stands; undefined while it is new. */
  webhook: Webhook | undefined;
  tree: BodyTree;
  typed: Typed;
  errors: FieldErrors;
  failure: Failure | undefined;
}

/** Where a webhook goes, of what it tells, and within which bodies. */
export function WebhookFormView(props: WebhookFormProps) {
  const { ask, webhook, errors, failure } = props;
  const words = webhookWords[ask.locale].form;
  const title = webhook ? words.changeTitle : words.add;
  const isRefused = failure !== undefined || Object.keys(errors).length > 0;
  const own = webhook ? [{ label: webhook.name, href: webhookPath(webhook) }] : [];
  return (
    <Page
      ask={ask}
      title={title}
      breadcrumb={[{ label: words.title, href: listPath }, ...own]}
      refused={isRefused}
    >
      <Narrow>
        <PageHead title={title} lead={words.addLead} />
        <Stack gap="wide">
          <ErrorSummary
            locale={ask.locale}
            errors={errors}
            general={failure ? [failure.sentence(ask.locale)] : []}
          />
          {webhook && failure?.kind === 'conflict' ? <Present {...props} webhook={webhook} /> : null}
          <Form
            ask={ask}
            action={webhook ? `${webhookPath(webhook)}/sua` : `${listPath}/moi`}
            hidden={webhook ? { version: webhook.version } : {}}
            draft
            refused={isRefused}
          >
            <Fields {...props} />
            <ButtonRow>
              <Button>{words.save}</Button>
              <ButtonLink href={webhook ? webhookPath(webhook) : listPath} manner="quiet">
                {words.cancel}
              </ButtonLink>
            </ButtonRow>
          </Form>
        </Stack>
      </Narrow>
    </Page>
  );
}

/** How it stands now, beside what was typed: it was changed elsewhere meanwhile. */
function Present({ ask, webhook, tree }: WebhookFormProps & { webhook: Webhook }) {
  const { form, events } = webhookWords[ask.locale];
  return (
    <Section title={form.current}>
      <DefinitionList
        locale={ask.locale}
        items={[
          [form.name, webhook.name],
          [form.address, webhook.address],
          [form.kinds, webhook.kinds.map((kind) => events.kinds[kind]).join(', ')],
          [form.body, webhook.bodyId === null ? form.anyBody : tree.nameOf(webhook.bodyId)],
        ]}
      />
    </Section>
  );
}

function Fields({ ask, typed, errors, tree }: WebhookFormProps) {
  const words = webhookWords[ask.locale].form;
  const field = (name: string, label: string, hint: string) => ({
    locale: ask.locale,
    name,
    label,
    hint,
    value: String(typed[name] ?? ''),
    error: errors[name],
  });
  return (
    <>
      <TextField {...field('name', words.name, words.nameHint)} maxlength={100} required />
      <TextField
        {...field('address', words.address, words.addressHint)}
        type="url"
        inputmode="url"
        autocomplete="off"
        spellcheck={false}
        maxlength={500}
        required
      />
      <Kinds ask={ask} typed={typed} error={errors.kinds} />
      <SearchSelect
        {...field('bodyId', words.body, words.bodyHint)}
        empty={words.anyBody}
        options={tree.list.map(({ id, depth, name }) => ({
          value: id,
          label: `${'– '.repeat(depth)}${name}`,
        }))}
      />
    </>
  );
}

function Kinds({
  ask,
  typed,
  error,
}: Pick<WebhookFormProps, 'ask' | 'typed'> & { error: string | undefined }) {
  const { form, events } = webhookWords[ask.locale];
  const chosen = [typed.kinds ?? []].flat();
  return (
    <FieldGroup legend={form.kinds}>
      <Columns count={2}>
        {Object.entries(kindGroups).map(([group, kinds], nth) => (
          <CheckboxGroup
            locale={ask.locale}
            // One field for all groups; what is wrong with it is said at the first.
            name="kinds[]"
            id={nth === 0 ? 'kinds' : `kinds-${group}`}
            label={events.groups[group as keyof typeof kindGroups]}
            error={nth === 0 ? error : undefined}
            values={chosen}
            choices={kinds.map((kind) => ({ value: kind, label: events.kinds[kind] }))}
          />
        ))}
      </Columns>
    </FieldGroup>
  );
}
