import { z } from 'zod';
import { type Ask, choice, type FieldErrors, html, seeOther, whole } from '../../../kernel/http/index.ts';
import { changeSetting } from '../change-setting.ts';
import { publishings } from '../setting.ts';
import { getSetting } from '../settings.store.ts';
import { publicWords } from '../words/public.ts';
import { settingPath } from './paths.ts';
import { SettingView } from './setting.view.tsx';

/** How comments are taken and kept, to be changed. */
export async function settingPage(ask: Ask): Promise<Response> {
  return show(ask, {});
}

async function show(ask: Ask, errors: FieldErrors): Promise<Response> {
  const view = { ask, setting: await getSetting(), errors };
  return html(<SettingView {...view} />, Object.keys(errors).length > 0 ? 422 : 200);
}

const form = z.object({
  publishing: choice(publishings),
  knownAfter: whole(1, 100),
  appealDays: whole(1, 365),
  tellMinutes: whole(1, 1_440),
  addressDays: whole(1, 30),
  emailMonths: whole(1, 36),
  refusedMonths: whole(1, 60),
  version: whole(1, 999_999),
});

/** Changes how comments are taken and kept. */
export async function changeSettingPage(ask: Ask): Promise<Response> {
  const read = ask.form(form);
  if (!read.ok) return show(ask, read.errors);
  const { version, ...setting } = read.value;
  await changeSetting(ask.actor, { setting, version }, ask.now);
  return seeOther(settingPath, publicWords[ask.locale].saved);
}
