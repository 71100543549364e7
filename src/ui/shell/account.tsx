import type { Temporal } from '../../kernel/time/index.ts';
import type { Locale } from '../../kernel/words/index.ts';
import { safeHref } from '../href.ts';
import { Icon } from '../icon.tsx';
import { Avatar } from '../parts/avatar.tsx';
import { uiWords } from '../words.ts';

export interface Person {
  name: string;
  role: string;
  body?: string | undefined;
  accountHref: string;
  /** Whoever the person might act for, by name, and where they begin to. */
  mayActFor?: readonly { name: string; href: string }[] | undefined;
}

/** For whom the person acts, and the way back. */
export interface Acting {
  name: string;
  /** The first day on which they act no more. */
  until: Temporal.PlainDate;
  stop: ShellAction;
}

/** A small form of the shell itself: its address and its own idempotency key. */
export interface ShellAction {
  action: string;
  formKey: string;
}

/** Changes the language for the person or the visitor and comes back to the page it was sent from. */
export function LanguageForm({ language, locale }: { language: ShellAction; locale: Locale }) {
  const other = locale === 'vi' ? 'en' : 'vi';
  return (
    <form method="post" action={safeHref(language.action)}>
      <input type="hidden" name="formKey" value={language.formKey} />
      <input type="hidden" name="locale" value={other} />
      <button class="button button-quiet" type="submit" lang={other}>
        {uiWords[locale].switchLanguage}
      </button>
    </form>
  );
}

/** Stands above every page while the person acts for another. */
export function ActingStrip({ acting, locale }: { acting: Acting; locale: Locale }) {
  const words = uiWords[locale].acting;
  return (
    <div class="acting" role="status">
      <p>
        <Icon name="person" />
        <span>{words.says(acting.name, acting.until.subtract({ days: 1 }))}</span>
      </p>
      <form method="post" action={safeHref(acting.stop.action)}>
        <input type="hidden" name="formKey" value={acting.stop.formKey} />
        <button class="button button-secondary button-small" type="submit">
          {words.stop}
        </button>
      </form>
    </div>
  );
}

interface PersonLineProps {
  person: Person;
  acting?: Acting | undefined;
  locale: Locale;
}

/** Who is signed in, as what, and for which body; acting for another, for whom. */
export function PersonLine({ person, acting, locale }: PersonLineProps) {
  const role = person.body ? `${person.role}, ${person.body}` : person.role;
  return (
    <span class="account">
      <Avatar name={person.name} />
      <span>
        <span class="account-name">{person.name}</span>
        <span class="account-role">{acting ? uiWords[locale].acting.short(acting.name) : role}</span>
      </span>
    </span>
  );
}

interface AccountSheetProps {
  /** Leaves the person's name out where it already stands above. */
  brief?: boolean | undefined;
  locale: Locale;
  person: Person | null;
  language: ShellAction;
  signOut: ShellAction | null;
  acting?: Acting | undefined;
}

/** What a person can do with their own account from any page. */
export function AccountSheet({ locale, person, language, signOut, brief, acting }: AccountSheetProps) {
  const words = uiWords[locale];
  return (
    <div class="account-sheet">
      {person && !brief ? <PersonLine person={person} acting={acting} locale={locale} /> : null}
      <div class={brief ? 'stack stack-tight' : 'row'}>
        {person ? (
          <a class="button button-quiet" href={safeHref(person.accountHref)}>
            {words.account}
          </a>
        ) : null}
        {(person?.mayActFor ?? []).map(({ name, href }) => (
          <a class="button button-quiet" href={safeHref(href)}>
            {words.acting.begin(name)}
          </a>
        ))}
        <LanguageForm language={language} locale={locale} />
        {signOut ? (
          <form method="post" action={safeHref(signOut.action)}>
            <input type="hidden" name="formKey" value={signOut.formKey} />
            <button class="button button-quiet" type="submit">
              {words.signOut}
            </button>
          </form>
        ) : null}
      </div>
    </div>
  );
}
