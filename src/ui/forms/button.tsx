import type { Child } from 'hono/jsx';
import { safeHref } from '../href.ts';
import { Icon, type IconName } from '../icon.tsx';

type Manner = 'primary' | 'secondary' | 'quiet' | 'danger';

interface Look {
  manner?: Manner | undefined;
  icon?: IconName | undefined;
  small?: boolean | undefined;
  /** A key that presses it, as `n`; listed under `?` with the label. */
  shortcut?: string | undefined;
  shortcutLabel?: string | undefined;
  children?: Child;
}

interface ButtonProps extends Look {
  name?: string | undefined;
  value?: string | undefined;
  type?: 'submit' | 'button' | undefined;
  disabled?: boolean | undefined;
  /** The form it sends, when it stands outside. */
  form?: string | undefined;
  formaction?: string | undefined;
  ariaLabel?: string | undefined;
}

/** Does something: sends its form. */
export function Button(props: ButtonProps) {
  return (
    <button
      class={buttonClass(props)}
      type={props.type ?? 'submit'}
      name={props.name}
      value={props.value}
      disabled={props.disabled === true}
      form={props.form}
      formaction={props.formaction}
      aria-label={props.ariaLabel}
      {...shortcutAttributes(props)}
    >
      {props.icon ? <Icon name={props.icon} /> : null}
      {props.children}
    </button>
  );
}

interface ButtonLinkProps extends Look {
  href: string;
  download?: boolean | undefined;
}

/** Leads to where something is done. */
export function ButtonLink(props: ButtonLinkProps) {
  return (
    <a
      class={buttonClass({ ...props, manner: props.manner ?? 'secondary' })}
      href={safeHref(props.href)}
      download={props.download === true ? '' : undefined}
      {...shortcutAttributes(props)}
    >
      {props.icon ? <Icon name={props.icon} /> : null}
      {props.children}
    </a>
  );
}

/** The buttons at the end of a form or a card: the main one first. */
export function ButtonRow({ children }: { children?: Child }) {
  return <div class="button-row">{children}</div>;
}

function buttonClass({ manner = 'primary', small }: Look): string {
  return `button button-${manner}${small ? ' button-small' : ''}`;
}

function shortcutAttributes({ shortcut, shortcutLabel }: Look) {
  return { 'data-shortcut': shortcut, 'data-shortcut-label': shortcutLabel };
}
