import type { Child } from 'hono/jsx';
import type { Locale } from '../../kernel/words/index.ts';
import { safeHref } from '../href.ts';
import { uiWords } from '../words.ts';

/** What a form takes from the request it is drawn for. */
export interface FormAsk {
  locale: Locale;
  /** The idempotency key: a form sent twice is done once. */
  formKey: string;
  /** Who it is drawn for: a form says in whose name it was opened. */
  actor?: { onBehalf?: { delegationId: string } | undefined } | null | undefined;
}

interface FormProps {
  ask: FormAsk;
  action: string;
  /** Set on forms that carry files; `each` where every file is taken by itself. */
  multipart?: boolean | 'each' | undefined;
  /** Keeps what is typed on this machine until it has been received; for forms where much is written. */
  draft?: boolean | undefined;
  /** True when the form is shown again with what was wrong with it. */
  refused?: boolean | undefined;
  id?: string | undefined;
  class?: string | undefined;
  /** Further values carried along unseen, such as the version the form was made from. */
  hidden?: Readonly<Record<string, string | number>> | undefined;
  children?: Child;
}

/** A form that changes something: posted, sent once, and judged by the server in words. */
export function Form(props: FormProps) {
  const { ask, multipart, draft } = props;
  const { onBehalf } = ask.actor ?? {};
  const hidden = { ...props.hidden, ...(onBehalf ? { onBehalf: onBehalf.delegationId } : {}) };
  const words = uiWords[ask.locale];
  const sends = multipart === 'each' ? 'send-each' : multipart ? 'upload' : '';
  const controllers = ['submit-once', draft ? 'draft' : '', sends].filter(Boolean).join(' ');
  return (
    <form
      class={props.class ?? 'form'}
      id={props.id}
      method="post"
      action={safeHref(props.action)}
      enctype={multipart ? 'multipart/form-data' : undefined}
      novalidate
      data-controller={controllers}
      data-refused={props.refused ? 'yes' : undefined}
      data-sending={words.sending}
      data-draft-found={draft ? words.draftFound : undefined}
      data-draft-restore={draft ? words.draftRestore : undefined}
      data-draft-discard={draft ? words.draftDiscard : undefined}
    >
      <input type="hidden" name="formKey" value={ask.formKey} />
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={String(value)} />
      ))}
      {props.children}
    </form>
  );
}
