import type { Child } from 'hono/jsx';
import type { Temporal } from '../kernel/time/index.ts';
import type { Locale } from '../kernel/words/index.ts';
import type { AssetLinks, SheetName } from './assets.ts';
import { Icon } from './icon.tsx';
import { markup } from './jsx/jsx-runtime.ts';
import { Notice } from './parts/notice.tsx';
import {
  AccountSheet,
  type Acting,
  ActingStrip,
  LanguageForm,
  type Person,
  PersonLine,
  type ShellAction,
} from './shell/account.tsx';
import { Bell, type BellLink } from './shell/bell.tsx';
import { Document } from './shell/document.tsx';
import { Breadcrumb, type Crumb, Navigation, type NavigationGroup } from './shell/navigation.tsx';
import { ShortcutsHelp } from './shell/shortcuts-help.tsx';
import { Wordmark } from './shell/wordmark.tsx';
import { keptDrawings } from './still.ts';
import type { NoticeTone } from './tone.ts';
import { uiWords } from './words.ts';

export interface ShellNotice {
  tone: NoticeTone;
  text: string;
}

interface ShellProps {
  locale: Locale;
  /** The title of the page, without the name of the system. */
  title: string;
  assets: AssetLinks;
  today: Temporal.PlainDate;
  homeHref?: string | undefined;
  navigation: readonly NavigationGroup[];
  language: ShellAction;
  notices?: readonly ShellNotice[] | undefined;
  breadcrumb?: readonly Crumb[] | undefined;
  sheet?: SheetName | undefined;
  /** False on pages that answer a failure, so that what was typed stays kept. */
  settles?: boolean | undefined;
  children?: Child;
}

export interface StaffShellProps extends ShellProps {
  person: Person | null;
  signOut: ShellAction | null;
  bell?: BellLink | null | undefined;
  onBehalf?: Acting | undefined;
  /** Said at the foot of every page, such as «Dữ liệu minh họa». */
  footnote?: string | undefined;
}

/** The whole page for those who work in the system: places at the side, the day and the person above. */
export function StaffShell(props: StaffShellProps) {
  const { locale, person, navigation } = props;
  return (
    <Document
      {...props}
      bodyClass={navigation.length > 0 ? 'staff' : 'staff staff-bare'}
      signedIn={person !== null}
    >
      {surroundings(keyOf('staff', props), () => (
        <>
          <SkipLink locale={locale} />
          <StaffSide {...props} />
          <StaffHead {...props} />
        </>
      ))}
      <Main {...props} kind="staff" />
      {props.footnote ? <footer class="staff-foot">{props.footnote}</footer> : null}
      <ShortcutsHelp locale={locale} />
    </Document>
  );
}

// What stands round a page is the same from one page of a section to the next: drawn once for a person and section.
const surroundings = keptDrawings(2_000);

/** Names everything that the surroundings of a page show. */
function keyOf(kind: 'staff' | 'public', props: ShellProps & Partial<StaffShellProps>): string {
  const { locale, today, homeHref, navigation, language, person, signOut, onBehalf, bell } = props;
  const rest = JSON.stringify([homeHref, navigation, language, person, signOut, onBehalf, bell]);
  return `${kind} ${locale} ${today} ${rest}`;
}

function StaffSide({ navigation, locale, homeHref }: StaffShellProps) {
  if (navigation.length === 0) return null;
  return (
    <div class="staff-side">
      <div class="staff-side-inner">
        <Navigation groups={navigation} locale={locale} brand={<Wordmark href={homeHref ?? '/'} />} />
      </div>
    </div>
  );
}

function StaffHead(props: StaffShellProps) {
  const { locale, person, language, signOut, bell, onBehalf: acting } = props;
  const words = uiWords[locale];
  const account = { locale, person, language, signOut, acting };
  return (
    <header>
      {acting ? <ActingStrip acting={acting} locale={locale} /> : null}
      <div class="staff-head">
        <Wordmark href={props.homeHref ?? '/'} />
        {bell ? <Bell bell={bell} locale={locale} on="narrow" /> : null}
        {person || props.navigation.length > 0 ? (
          <details class="menu" data-controller="menu">
            <summary>
              <Icon name="menu" />
              {words.menu}
            </summary>
            <div class="menu-sheet">
              <Navigation groups={props.navigation} locale={locale} />
              <AccountSheet {...account} />
            </div>
          </details>
        ) : (
          <div class="menu">
            <LanguageForm language={language} locale={locale} />
          </div>
        )}
        <div class="head-end">
          <span class="staff-date">{words.today(props.today)}</span>
          {bell ? <Bell bell={bell} locale={locale} on="wide" /> : null}
          {person ? (
            <details class="menu" data-controller="menu">
              <summary>
                <PersonLine person={person} acting={acting} locale={locale} />
                <Icon name="down" />
              </summary>
              <div class="menu-sheet">
                <AccountSheet {...account} brief />
              </div>
            </details>
          ) : (
            <LanguageForm language={language} locale={locale} />
          )}
        </div>
      </div>
      <p class="menu-date staff-date">{words.today(props.today)}</p>
    </header>
  );
}

export interface PublicShellProps extends ShellProps {
  description?: string | undefined;
  scripts?: boolean | undefined;
  footer?: Child;
}

/** The whole page for readers: one calm column, light enough for a slow phone. */
export function PublicShell(props: PublicShellProps) {
  const { locale, navigation, footer } = props;
  return (
    <Document {...props} bodyClass="public" signedIn={false}>
      {surroundings(keyOf('public', props), () => (
        <>
          <SkipLink locale={locale} />
          <PublicHead {...props} />
          <PublicNavigation groups={navigation} locale={locale} />
        </>
      ))}
      <Main {...props} kind="public" />
      {markup`<footer class="public-foot"><div class="public-inner">${footer}</div></footer>`}
    </Document>
  );
}

function PublicHead({ homeHref, today, language, locale }: PublicShellProps) {
  return (
    <header class="public-head">
      <div class="public-inner">
        <Wordmark href={homeHref ?? '/'} />
        <div class="public-tools">
          <span class="staff-date">{uiWords[locale].today(today)}</span>
          <LanguageForm language={language} locale={locale} />
        </div>
      </div>
    </header>
  );
}

function PublicNavigation({ groups, locale }: { groups: readonly NavigationGroup[]; locale: Locale }) {
  const items = groups.flatMap((group) => group.items);
  if (items.length === 0) return <div />;
  return (
    <nav class="public-nav" aria-label={uiWords[locale].navigation}>
      <ul>
        {items.map((item) => (
          <li>
            <a href={item.href} aria-current={item.current ? 'page' : undefined}>
              {item.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function SkipLink({ locale }: { locale: Locale }) {
  return (
    <a class="skip" href="#noi-dung">
      {uiWords[locale].skip}
    </a>
  );
}

/** What the page is about; written as text, for it is drawn with every page. */
function Main(props: ShellProps & { kind: 'staff' | 'public' }) {
  const { locale, notices = [], breadcrumb = [] } = props;
  const crumbs = breadcrumb.length > 0 ? <Breadcrumb crumbs={breadcrumb} locale={locale} /> : '';
  const said = notices.length > 0 ? <Notices notices={notices} locale={locale} /> : '';
  return markup`<main class="${props.kind}-main" id="noi-dung" tabindex="-1">${crumbs}${said}${props.children}</main>`;
}

function Notices({ notices, locale }: { notices: readonly ShellNotice[]; locale: Locale }) {
  return (
    <div class="notices">
      {notices.map((notice) => (
        <Notice tone={notice.tone} locale={locale}>
          {notice.text}
        </Notice>
      ))}
    </div>
  );
}
