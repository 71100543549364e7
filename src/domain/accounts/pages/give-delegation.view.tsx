import type { Ask, FieldErrors } from '../../../kernel/http/index.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  Card,
  CheckboxGroup,
  DateField,
  EmptyState,
  ErrorSummary,
  FieldRow,
  Form,
  Narrow,
  PageHead,
  RadioGroup,
  SearchSelect,
  Stack,
  TextArea,
  TextField,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import type { BodyTree } from '../../organisation/index.ts';
import type { Grant } from '../account.ts';
import type { Candidate } from '../delegation.ts';
import { delegationWords } from '../words/delegation.ts';
import { accountWords, roleWords } from '../words.ts';

interface GiveDelegationViewProps {
  ask: Ask;
  grants: readonly Grant[];
  candidates: readonly Candidate[];
  tree: BodyTree;
  errors: FieldErrors;
  general: readonly string[];
}

/** Who acts, with which roles, from when to when, and why. */
export function GiveDelegationView(props: GiveDelegationViewProps) {
  const { ask, grants, candidates, errors, general } = props;
  const words = delegationWords[ask.locale];
  const refused = general.length > 0 || Object.keys(errors).length > 0;
  const nothing =
    grants.length === 0 ? words.form.noRoles : candidates.length === 0 ? words.form.noCandidates : undefined;
  return (
    <Page
      ask={ask}
      title={words.form.title}
      breadcrumb={[
        { label: accountWords[ask.locale].own.title, href: '/tai-khoan' },
        { label: words.title, href: '/tai-khoan/uy-quyen' },
      ]}
      refused={refused}
    >
      <Narrow>
        <PageHead title={words.form.title} lead={words.form.lead} />
        {nothing ? (
          <EmptyState title={nothing} />
        ) : (
          <Stack gap="wide">
            <ErrorSummary locale={ask.locale} errors={errors} general={general} />
            <Card>
              <Form ask={ask} action="/tai-khoan/uy-quyen/moi" refused={refused}>
                <Who {...props} />
                <When {...props} />
                <Why {...props} />
                <ButtonRow>
                  <Button>{words.form.submit}</Button>
                  <ButtonLink href="/tai-khoan/uy-quyen" manner="quiet">
                    {accountWords[ask.locale].kept.cancel}
                  </ButtonLink>
                </ButtonRow>
              </Form>
            </Card>
          </Stack>
        )}
      </Narrow>
    </Page>
  );
}

const typed = (ask: Ask, name: string) => String(ask.typed[name] ?? '');

function Who({ ask, grants, candidates, tree, errors }: GiveDelegationViewProps) {
  const words = delegationWords[ask.locale];
  const roles = roleWords[ask.locale];
  const chosen = ask.typed.grantIds;
  return (
    <>
      <SearchSelect
        locale={ask.locale}
        name="delegateId"
        label={words.form.delegate}
        hint={words.form.delegateHint}
        value={typed(ask, 'delegateId')}
        error={errors.delegateId}
        options={candidates.map(({ id, name, role, bodyId }) => ({
          value: id,
          label: words.form.candidate(name, roles[role], tree.nameOf(bodyId)),
        }))}
        required
      />
      <CheckboxGroup
        locale={ask.locale}
        id="grantIds"
        name="grantIds[]"
        label={words.form.roles}
        hint={words.form.rolesHint}
        error={errors.grantIds}
        values={Array.isArray(chosen) ? chosen : grants.length === 1 ? grants.map(({ id }) => id) : []}
        choices={grants.map(({ id, role, bodyId }) => ({
          value: id,
          label: words.roleIn(roles[role], tree.nameOf(bodyId)),
        }))}
      />
    </>
  );
}

function When({ ask, errors }: GiveDelegationViewProps) {
  const words = delegationWords[ask.locale].form;
  return (
    <FieldRow>
      <DateField
        locale={ask.locale}
        name="from"
        label={words.from}
        value={typed(ask, 'from') || ask.today.toString()}
        error={errors.from}
        required
      />
      <DateField
        locale={ask.locale}
        name="last"
        label={words.last}
        hint={words.lastHint}
        value={typed(ask, 'last')}
        error={errors.last}
        required
      />
    </FieldRow>
  );
}

function Why({ ask, errors }: GiveDelegationViewProps) {
  const words = delegationWords[ask.locale].form;
  return (
    <>
      <TextArea
        locale={ask.locale}
        name="reason"
        label={words.reason}
        hint={words.reasonHint}
        value={typed(ask, 'reason')}
        error={errors.reason}
        rows={2}
        maxlength={300}
        required
      />
      <TextField
        locale={ask.locale}
        name="decidedBy"
        label={words.decidedBy}
        hint={words.decidedByHint}
        value={typed(ask, 'decidedBy')}
        error={errors.decidedBy}
        maxlength={200}
        optional
      />
      <RadioGroup
        locale={ask.locale}
        name="keeps"
        label={words.keeps}
        value={typed(ask, 'keeps') || 'yes'}
        error={errors.keeps}
        choices={[
          { value: 'yes', label: words.keepsChoices.yes },
          { value: 'no', label: words.keepsChoices.no },
        ]}
      />
    </>
  );
}
