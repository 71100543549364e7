import type { Locale } from '../../kernel/words/index.ts';
import { safeHref } from '../href.ts';
import { Avatar } from '../parts/avatar.tsx';
import { uiWords } from '../words.ts';

export interface Person {
  name: string;
  role: string;
  body?: string | undefined;
  accountHref: string;
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

/** Who is signed in, as what, and for which body. */
export function PersonLine({ person }: { person: Person }) {
  return (
    <span class="account">
      <Avatar name={person.name} />
      <span>
        <span class="account-name">{person.name}</span>
        <span class="account-role">{person.body ? `${person.role}, ${person.body}` : person.role}</span>
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
}

/** What a person can do with their own account from any page. */
export function AccountSheet({ locale, person, language, signOut, brief }: AccountSheetProps) {
  const words = uiWords[locale];
  return (
    <div class="account-sheet">
      {person && !brief ? <PersonLine person={person} /> : null}
      <div class={brief ? 'stack stack-tight' : 'row'}>
        {person ? (
          <a class="button button-quiet" href={safeHref(person.accountHref)}>
            {words.account}
          </a>
        ) : null}
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
