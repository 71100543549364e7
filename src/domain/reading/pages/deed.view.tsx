import type { Ask } from '../../../kernel/http/index.ts';
import { Button, ButtonLink, Form } from '../../../ui/index.ts';
import type { Proposal } from '../proposal.ts';
import { type DeskDeed, deedPath } from './desk-paths.ts';

interface DeedProps {
  ask: Ask;
  proposal: Proposal;
  deed: DeskDeed;
  label: string;
  shortcut?: string | undefined;
  shortcutLabel?: string | undefined;
  manner?: 'primary' | 'secondary' | 'quiet' | undefined;
}

/** A button that decides at once. */
export function DeedButton({ ask, proposal, deed, label, shortcut, shortcutLabel, manner }: DeedProps) {
  return (
    <Form ask={ask} action={deedPath(proposal, deed)} hidden={{ version: proposal.version }}>
      <Button manner={manner ?? 'primary'} small shortcut={shortcut} shortcutLabel={shortcutLabel ?? label}>
        {label}
      </Button>
    </Form>
  );
}

/** A link to the form in which it is decided. */
export function DeedLink({
  proposal,
  deed,
  label,
  shortcut,
  manner,
}: Omit<DeedProps, 'ask' | 'shortcutLabel'>) {
  return (
    <ButtonLink
      href={deedPath(proposal, deed)}
      manner={manner ?? 'secondary'}
      small
      shortcut={shortcut}
      shortcutLabel={label}
    >
      {label}
    </ButtonLink>
  );
}
