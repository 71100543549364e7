import type { Child } from 'hono/jsx';

interface DisclosureProps {
  /** What is put away, in words that say what one will find. */
  label: Child;
  id?: string | undefined;
  open?: boolean | undefined;
  /** Of several with one name at most one is open. */
  name?: string | undefined;
  children?: Child;
}

/** Something put away that opens in place, with or without scripts. */
export function Disclosure({ label, id, open, name, children }: DisclosureProps) {
  return (
    <details class="unfold" id={id} open={open === true} name={name}>
      <summary class="disclosure">{label}</summary>
      <div class="unfold-body">{children}</div>
    </details>
  );
}
