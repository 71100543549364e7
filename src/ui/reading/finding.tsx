import type { Child } from 'hono/jsx';
import type { Locale } from '../../kernel/words/index.ts';
import { safeHref } from '../href.ts';
import { Icon } from '../icon.tsx';
import { writeNumber } from '../numbers.ts';
import type { MarkKind } from './marked-text.tsx';

interface FindingProps {
  /** The id of the card in the page; the mark in the text links to it. */
  id: string;
  /** The look of its mark in the text. */
  kind: MarkKind;
  /** The mark in the text and the words of the link that leads there; leave out where no words are marked. */
  mark?: { id: string; label: string } | undefined;
  /** Badges: what it is and how it stands. */
  badges: Child;
  title: Child;
  /** True when nothing is left to decide: it steps back. */
  settled?: boolean | undefined;
  children?: Child;
  /** Forms and links by which it is decided; their keys work while the card is the current one. */
  actions?: Child;
}

/** One thing found in a text, beside the text, with what can be decided about it. */
export function Finding(props: FindingProps) {
  const { id, kind, mark } = props;
  return (
    <article
      class={`finding finding-${kind}${props.settled ? ' finding-settled' : ''}`}
      id={id}
      tabindex={-1}
      aria-labelledby={`${id}-title`}
      data-walk-target="item"
      data-mark={mark?.id}
    >
      <div class="finding-head">
        {props.badges}
        {mark ? (
          <a class="finding-jump" href={`#${mark.id}`}>
            {mark.label}
          </a>
        ) : null}
      </div>
      <h2 class="finding-title" id={`${id}-title`}>
        {props.title}
      </h2>
      {props.children}
      {props.actions ? <div class="button-row finding-actions">{props.actions}</div> : null}
    </article>
  );
}

/** What has to be said or settled before the finding can be decided. */
export function FindingNote({ title, children }: { title?: string | undefined; children?: Child }) {
  return (
    <div class="finding-note">
      {title ? <strong>{title}</strong> : null}
      {children}
    </div>
  );
}

/** Words that stand back: who decided and when, by which rule it was found. */
export function FindingAside({ children }: { children?: Child }) {
  return <p class="finding-aside">{children}</p>;
}

/** A choice of which findings are listed, with how many there are. */
export interface FindingView {
  label: string;
  href: string;
  current: boolean;
  /** Left out where it was not counted. */
  count: number | undefined;
}

interface FindingListProps {
  locale: Locale;
  /** What the keys j and k do, and what the buttons say. */
  nextLabel: string;
  previousLabel: string;
  /** Which of them are listed, and what that choice is called for those who hear the page. */
  views: readonly FindingView[];
  viewsLabel: string;
  children?: Child;
}

/** The findings of a text, one after another; with scripts j and k go through them, and Enter takes the first thing offered. */
export function FindingList(props: FindingListProps) {
  return (
    <div class="findings" data-controller="walk">
      <div class="findings-head">
        <nav class="findings-views" aria-label={props.viewsLabel}>
          {props.views.map((view) => (
            <a href={safeHref(view.href)} aria-current={view.current ? 'page' : undefined}>
              {view.label}
              {view.count === undefined ? null : (
                <>
                  {' '}
                  <span class="number">{writeNumber(view.count, props.locale)}</span>
                </>
              )}
            </a>
          ))}
        </nav>
        <div class="findings-steps" hidden data-walk-target="steps">
          <Step go="previous" shortcut="k" label={props.previousLabel} />
          <Step go="next" shortcut="j" label={props.nextLabel} />
        </div>
      </div>
      {props.children}
    </div>
  );
}

function Step({ go, shortcut, label }: { go: 'next' | 'previous'; shortcut: string; label: string }) {
  return (
    <button
      type="button"
      class="findings-step"
      title={label}
      aria-label={label}
      data-action={`walk#${go}`}
      data-shortcut={shortcut}
      data-shortcut-label={label}
    >
      <Icon name={go === 'next' ? 'down' : 'up'} />
      <kbd>{shortcut}</kbd>
    </button>
  );
}
