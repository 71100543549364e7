import type { Ask, FieldErrors } from '../../../kernel/http/index.ts';
import {
  Button,
  ButtonRow,
  ErrorSummary,
  Form,
  Narrow,
  Notice,
  PageHead,
  RadioGroup,
  Stack,
  TextField,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { type KeptSetting, publishings } from '../setting.ts';
import { publicWords } from '../words/public.ts';
import { settingPath } from './paths.ts';

const numbers = [
  'knownAfter',
  'appealDays',
  'tellMinutes',
  'addressDays',
  'emailMonths',
  'refusedMonths',
] as const;

/** How comments are taken and how long what belongs to them is kept. */
export function SettingView({
  ask,
  setting,
  errors,
}: {
  ask: Ask;
  setting: KeptSetting;
  errors: FieldErrors;
}) {
  const { locale, typed } = ask;
  const words = publicWords[locale];
  const refused = Object.keys(errors).length > 0;
  const said = (name: string, kept: string | number) =>
    typeof typed[name] === 'string' ? typed[name] : String(kept);
  return (
    <Page ask={ask} title={words.setting} refused={refused}>
      <PageHead title={words.setting} lead={words.settingLead} />
      <Narrow>
        <Stack>
          <ErrorSummary locale={locale} errors={errors} />
          {setting.isDefault ? (
            <Notice tone="info" locale={locale}>
              {words.isDefault}
            </Notice>
          ) : null}
          <Form ask={ask} action={settingPath} hidden={{ version: setting.version }} refused={refused}>
            <RadioGroup
              locale={locale}
              name="publishing"
              label={words.publishing}
              value={said('publishing', setting.publishing)}
              choices={publishings.map((value) => ({ value, label: words.publishings[value] }))}
            />
            {numbers.map((name) => (
              <TextField
                locale={locale}
                name={name}
                label={words[name]}
                value={said(name, setting[name])}
                error={errors[name]}
                inputmode="numeric"
                width="short"
                required
              />
            ))}
            <ButtonRow>
              <Button>{words.save}</Button>
            </ButtonRow>
          </Form>
        </Stack>
      </Narrow>
    </Page>
  );
}
