import type { Child } from 'hono/jsx';
import { Button } from '../forms/button.tsx';
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
      <h3 class="finding-title" id={`${id}-title`}>
        {props.title}
      </h3>
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

interface FindingListProps {
  /** What the keys j and k do, and what the buttons say. */
  nextLabel: string;
  previousLabel: string;
  children?: Child;
}

/** The findings of a text, one after another; with scripts j and k go through them, and Enter takes the first thing offered. */
export function FindingList({ nextLabel, previousLabel, children }: FindingListProps) {
  return (
    <div class="findings" data-controller="walk">
      <div class="findings-steps" hidden data-walk-target="steps">
        <Step go="previous" shortcut="k" label={previousLabel} />
        <Step go="next" shortcut="j" label={nextLabel} />
      </div>
      {children}
    </div>
  );
}

function Step({ go, shortcut, label }: { go: 'next' | 'previous'; shortcut: string; label: string }) {
  return (
    <span data-action={`click->walk#${go}`}>
      <Button
        type="button"
        manner="quiet"
        small
        icon={go === 'next' ? 'down' : 'up'}
        shortcut={shortcut}
        shortcutLabel={label}
      >
        {label}
      </Button>
    </span>
  );
}
