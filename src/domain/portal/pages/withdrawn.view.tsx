import type { Actor } from '../../../kernel/access/index.ts';
import type { Ask } from '../../../kernel/http/index.ts';
import { PaperPage, portalPath } from '../../paper/index.ts';
import type { Withdrawal } from '../published-article.ts';
import { portalWords } from '../words.ts';

/** What stands where an article was taken back: that it was, when, and what readers are told of why. */
export function WithdrawnView({ ask, withdrawal }: { ask: Ask<Actor | null>; withdrawal: Withdrawal }) {
  const words = portalWords[ask.locale];
  return (
    <PaperPage ask={ask} title={words.withdrawn} unlisted>
      <div class="told">
        <h1>{words.withdrawn}</h1>
        <p class="told-why" lang="vi" dir="auto">
          {withdrawal.said}
        </p>
        <p class="when">{words.withdrawnAt(withdrawal.withdrawnAt)}</p>
        <p>
          <a href={portalPath}>{words.toHome}</a>
        </p>
      </div>
    </PaperPage>
  );
}
