import type { Child } from 'hono/jsx';
import type { Actor } from '../../../kernel/access/index.ts';
import type { Failure } from '../../../kernel/failure/index.ts';
import type { Ask } from '../../../kernel/http/index.ts';
import { PaperPage, portalPath } from '../../paper/index.ts';
import { portalWords } from '../words.ts';

interface PortalRefusalProps {
  readonly ask: Ask<Actor | null>;
  readonly failure: Failure;
  /** What was typed, and the way to send it again. */
  readonly children?: Child;
}

/** Says in the look of the portal why a page of it could not be given. It asks nothing, for the database may be away. */
export function PortalRefusalView({ ask, failure, children }: PortalRefusalProps) {
  const words = portalWords[ask.locale];
  const title = failure.kind === 'missing' ? words.refusal.missing : words.refusal.other;
  return (
    <PaperPage ask={ask} title={title} unlisted>
      <div class="told">
        <h1>{title}</h1>
        <p class="told-why">{failure.sentence(ask.locale)}</p>
        {children ? <div class="comment-form">{children}</div> : null}
        <p>
          <a href={portalPath}>{words.toHome}</a>
        </p>
        <p class="when">
          {words.requestId}: <code>{ask.requestId}</code>
        </p>
      </div>
    </PaperPage>
  );
}
