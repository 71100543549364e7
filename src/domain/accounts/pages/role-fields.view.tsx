import { roles } from '../../../kernel/access/index.ts';
import type { Ask, FieldErrors } from '../../../kernel/http/index.ts';
import { DateField, FieldRow, SearchSelect, SelectField } from '../../../ui/index.ts';
import type { Body } from '../../organisation/index.ts';
import { accountWords } from '../words.ts';
import { bodyOptions } from './account-list.view.tsx';

/** A role, the body it is held in, and its time. */
export function RoleFields({
  ask,
  bodies,
  errors,
}: {
  ask: Ask;
  bodies: readonly Body[];
  errors: FieldErrors;
}) {
  const words = accountWords[ask.locale];
  const { locale, typed } = ask;
  const value = (name: string) => String(typed[name] ?? '');
  return (
    <>
      <FieldRow>
        <SelectField
          locale={locale}
          name="role"
          label={words.kept.role}
          value={value('role')}
          error={errors.role}
          options={roles.map((role) => ({ value: role, label: words.roles[role] }))}
          required
        />
        <SearchSelect
          locale={locale}
          name="bodyId"
          label={words.kept.body}
          value={value('bodyId')}
          error={errors.bodyId}
          options={bodyOptions(bodies)}
          required
        />
      </FieldRow>
      <FieldRow>
        <DateField
          locale={locale}
          name="from"
          label={words.kept.from}
          value={value('from') || ask.today.toString()}
          error={errors.from}
          required
        />
        <DateField
          locale={locale}
          name="until"
          label={words.kept.until}
          hint={words.kept.untilHint}
          value={value('until')}
          error={errors.until}
          optional
        />
      </FieldRow>
    </>
  );
}
