import { z } from 'zod';
import { Failure } from '../../../kernel/failure/index.ts';
import {
  type Ask,
  type FieldErrors,
  html,
  optionalId,
  optionalText,
  seeOther,
  statusOf,
  type Typed,
} from '../../../kernel/http/index.ts';
import { writeDay } from '../../../kernel/time/index.ts';
import { type BodyTree, bodyTreeOn, listOrgans } from '../../organisation/index.ts';
import { bodiesKept, sightOf } from '../access.ts';
import { storedSymbol } from '../check-facts.ts';
import type { Directive, DirectiveType } from '../directive.ts';
import { listTypes, listUnderSymbol } from '../directives.store.ts';
import type { Intake } from '../intake.ts';
import { deleteIntake, getIntake } from '../intakes.store.ts';
import { proposeFacts, typeCode } from '../propose-facts.ts';
import { registerDirective } from '../register-directive.ts';
import { findCitedRelation } from '../relations.store.ts';
import { documentWords } from '../words.ts';
import { factsFrom, registrationForm } from './directive-form.ts';
import { RegistrationView } from './registration.view.tsx';

const query = z.object({ nguon: optionalText(4), 'dan-chieu': optionalId() });

/** What stands around the form at each of its showings. */
interface Setting {
  readonly intake: Intake;
  readonly tree: BodyTree;
  readonly types: readonly DirectiveType[];
}

interface Shown {
  readonly typed: Typed;
  readonly proposed?: ReadonlySet<string>;
  readonly errors?: FieldErrors;
  readonly failure?: Failure;
}

/** The second step of a registration: the form filled from the text, for a person to check. */
export async function registrationPage(ask: Ask): Promise<Response> {
  const setting = await settingOf(ask);
  const { types, tree } = setting;
  const proposal = {
    ...(await citedFacts(ask, types)),
    ...proposeFacts(sourceOf(ask, setting.intake).text, {
      ...setting,
      organs: await listOrgans(),
      today: ask.today,
    }),
    ...setting.intake.told,
  };
  const typed = {
    secrecy: 'normal',
    urgency: 'normal',
    registeredIn: registersOf(ask, tree)[0]?.id ?? '',
    ...proposal,
  };
  return show(ask, setting, { typed, proposed: new Set(Object.keys(proposal)) });
}

/** Enters the directive into the register; what cannot stand is said beside its field, with all that was typed. */
export async function registerPage(ask: Ask): Promise<Response> {
  const setting = await settingOf(ask);
  const read = ask.form(registrationForm);
  if (!read.ok) return show(ask, setting, { typed: ask.typed, errors: read.errors });
  const { registeredIn, text, source: _source, ...values } = read.value;
  const checked = factsFrom(values, { ...setting, today: ask.today, locale: ask.locale });
  if ('errors' in checked) return show(ask, setting, { typed: ask.typed, errors: checked.errors });
  const source = sourceOf(ask, setting.intake);
  const files = setting.intake.files.map(({ text: _text, ...file }, index) => ({
    ...file,
    isSource: index === source.file,
  }));
  const intakeId = setting.intake.id;
  const input = {
    ...checked.facts,
    registeredIn,
    intakeId,
    files,
    text: source.text || text.replace(/\r\n?/g, '\n'),
  };
  try {
    const directive = await registerDirective(ask.actor, input, ask.now);
    await deleteIntake(ask.actor.accountId, setting.intake.id);
    const words = documentWords[ask.locale];
    const name = words.named(directive.typeName[ask.locale], directive.symbol);
    return seeOther(`/van-ban/${directive.id}`, words.registered(name));
  } catch (error) {
    if (!(error instanceof Failure) || (error.kind !== 'invalid' && error.kind !== 'conflict')) throw error;
    return show(ask, setting, { typed: ask.typed, failure: error });
  }
}

async function settingOf(ask: Ask): Promise<Setting> {
  const [intake, tree, types] = await Promise.all([
    getIntake(ask.actor.accountId, ask.id('intake')),
    bodyTreeOn(ask.today, ask.stamps),
    listTypes(ask.today),
  ]);
  return { intake, tree, types };
}

/** The text that is read: the one asked for, or what was pasted, or the first file that has one. */
function sourceOf(ask: Ask, intake: Intake): { readonly file: number | null; readonly text: string } {
  const asked = Number(ask.typed.source || ask.query(query).nguon || Number.NaN);
  const chosen = intake.files[asked - 1];
  if (chosen?.text) return { file: asked - 1, text: chosen.text };
  if (intake.pastedText) return { file: null, text: intake.pastedText };
  const first = intake.files.findIndex((file) => file.text !== '');
  return first < 0 ? { file: null, text: '' } : { file: first, text: intake.files[first]?.text ?? '' };
}

/** What a citation elsewhere says of the document that is registered to answer it. */
async function citedFacts(ask: Ask, types: readonly DirectiveType[]): Promise<Record<string, string>> {
  const id = ask.query(query)['dan-chieu'];
  const cited = id
    ? await findCitedRelation(id, sightOf(ask.actor, await bodyTreeOn(ask.today, ask.stamps)))
    : undefined;
  if (!cited) return {};
  const type = typeCode({ typeName: null, type: cited.type, symbol: cited.symbol }, types) ?? '';
  const symbol = cited.symbol || [cited.number, cited.type].filter(Boolean).join('-');
  const all = { type, symbol, issuerName: cited.issuer, signedOn: cited.date ? writeDay(cited.date) : '' };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}

/** The highest first: an office registers for the committee it acts for more often than for itself. */
function registersOf(ask: Ask, tree: BodyTree) {
  const kept = bodiesKept(ask.actor, tree).flatMap((id) => tree.get(id) ?? []);
  return kept.sort((one, other) => one.depth - other.depth);
}

async function show(ask: Ask, setting: Setting, shown: Shown): Promise<Response> {
  const { tree, types } = setting;
  const source = sourceOf(ask, setting.intake);
  const view = (
    <RegistrationView
      ask={ask}
      {...setting}
      source={source}
      registers={registersOf(ask, tree)}
      sameSymbol={await underSameSymbol(ask, { types, tree, typed: shown.typed })}
      typed={shown.typed}
      proposed={shown.proposed ?? new Set()}
      errors={shown.errors ?? {}}
      failure={shown.failure}
    />
  );
  return html(view, shown.failure ? statusOf[shown.failure.kind] : shown.errors ? 422 : 200);
}

async function underSameSymbol(
  ask: Ask,
  { types, tree, typed }: { types: readonly DirectiveType[]; tree: BodyTree; typed: Typed },
): Promise<readonly Directive[]> {
  const type = types.find((one) => one.code === typed.type);
  const symbol = typed.symbol;
  if (!type || typeof symbol !== 'string') return [];
  const stored = storedSymbol(symbol, type);
  return stored.number ? listUnderSymbol(stored, sightOf(ask.actor, tree)) : [];
}
