import type { Actor } from '../../../kernel/access/index.ts';
import type { Ask } from '../../../kernel/http/index.ts';
import { ButtonLink, ButtonRow } from '../../../ui/index.ts';
import { outsideWords } from '../words/outside.ts';
import { signInPath } from './door.ts';
import { DoorPage } from './door.view.tsx';

interface SignedOutViewProps {
  ask: Ask<Actor | null>;
  provider: string;
  /** Where the provider's own session is ended. */
  href: string;
}

/** The session here has ended; the one at the provider is the person's to end. */
export function SignedOutView({ ask, provider, href }: SignedOutViewProps) {
  const words = outsideWords[ask.locale];
  return (
    <DoorPage ask={ask} title={words.leftTitle} lead={words.leftLead(provider)}>
      <ButtonRow>
        <ButtonLink href={href} manner="primary">
          {words.leaveProvider(provider)}
        </ButtonLink>
        <ButtonLink href={signInPath} manner="quiet">
          {words.back}
        </ButtonLink>
      </ButtonRow>
    </DoorPage>
  );
}
