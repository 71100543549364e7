import type { Child } from 'hono/jsx';
import { uiWords } from '../words.ts';
import { Button, ButtonRow } from './button.tsx';
import { Form, type FormAsk } from './form.tsx';
import { TextArea } from './text-field.tsx';

interface ConfirmProps {
  ask: FormAsk;
  action: string;
  /** What opens it, as «Hủy nhiệm vụ». */
  label: string;
  /** What will follow, in a sentence or two. */
  consequence: string;
  /** What does it, as «Hủy nhiệm vụ này». */
  submit: string;
  /** The reason that is asked for; leave out where none is needed. */
  reason?:
    | {
        name: string;
        label: string;
        hint?: string | undefined;
        value?: string | undefined;
        error?: string | undefined;
      }
    | undefined;
  hidden?: Readonly<Record<string, string | number>> | undefined;
  /** Dangerous unless said otherwise. */
  manner?: 'danger' | 'secondary' | undefined;
  id: string;
  /** Opens by itself: it was tried, and something was wrong. */
  open?: boolean | undefined;
  /** More fields, before the reason. */
  children?: Child;
}

/** An act that is asked about before it is done: opens in place, says what follows, takes the reason. */
export function Confirm(props: ConfirmProps) {
  const { ask, reason, manner = 'danger' } = props;
  return (
    <details
      class="confirm"
      id={props.id}
      open={props.open === true || Boolean(reason?.error)}
      data-controller="confirm"
      data-cancel={uiWords[ask.locale].cancel}
    >
      <summary class={`button button-${manner === 'danger' ? 'danger-quiet' : 'secondary'}`}>
        {props.label}
      </summary>
      <div class="confirm-body" data-confirm-target="body">
        <p>{props.consequence}</p>
        <Form ask={ask} action={props.action} hidden={props.hidden} refused={Boolean(reason?.error)}>
          {props.children}
          {reason ? (
            <TextArea
              locale={ask.locale}
              name={reason.name}
              id={`${props.id}-${reason.name}`}
              label={reason.label}
              hint={reason.hint}
              value={reason.value}
              error={reason.error}
              rows={3}
              required
            />
          ) : null}
          <ButtonRow>
            <Button manner={manner === 'danger' ? 'danger' : 'primary'}>{props.submit}</Button>
          </ButtonRow>
        </Form>
      </div>
    </details>
  );
}
