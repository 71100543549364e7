import type { Ask } from '../../../kernel/http/index.ts';
import type { Action } from '../transitions.ts';
import { taskPageWords } from '../words/task-page.ts';
import { stepPaths } from './step-paths.ts';
import type { TaskPage, Tried } from './task-page.ts';

/** One field of an act's form, as the kit draws it: with what was typed and what was wrong with it. */
export interface StepField {
  readonly locale: Ask['locale'];
  readonly name: string;
  readonly id: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly error: string | undefined;
}

/** Makes the fields of one form; several acts may share it, as accepting and returning do. */
export function fieldsFor(
  { locale }: Ask,
  tried: Tried | undefined,
  actions: readonly [Action, ...Action[]],
): (name: string, label: string) => StepField {
  const own = tried && actions.includes(tried.action) ? tried : undefined;
  return (name, label) => {
    const typed = own?.typed[name];
    return {
      locale,
      name,
      id: fieldId(actions[0], name),
      label,
      value: typeof typed === 'string' ? typed : undefined,
      error: own?.errors[name],
    };
  };
}

const sharedWith: Partial<Record<Action, Action>> = { return: 'accept', refuse_extension: 'grant_extension' };

/** The errors of what was tried, each with the name of its field, by the ids of the controls they belong to. */
export function errorsById({ locale }: Ask, { tried }: TaskPage): Readonly<Record<string, string>> {
  if (!tried) return {};
  const form = sharedWith[tried.action] ?? tried.action;
  const names: Readonly<Record<string, string>> = taskPageWords[locale].fields;
  return Object.fromEntries(
    Object.entries(tried.errors).map(([name, error]) => [
      fieldId(form, name),
      names[name] ? `${names[name]}: ${error}` : error,
    ]),
  );
}

function fieldId(action: Action, name: string): string {
  return `${stepPaths[action]}-${name}`;
}
