import { read } from '../../../reader/index.ts';
import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import { dayOf, Temporal } from '../../kernel/time/index.ts';
import { registerDirective } from '../documents/index.ts';
import { bodyTreeOn } from '../organisation/index.ts';
import { readDirective } from '../reading/index.ts';
import { canReadArticle } from './access.ts';
import { lockArticle } from './articles.store.ts';
import type { Content } from './content.ts';
import { textOfContent } from './content-text.ts';
import { findSource, saveRegistered } from './sources.store.ts';
import { articleFailures } from './words.ts';

/** The type under which a report or speech without a number stands in the register. */
const pressType = 'press.bai_viet';

/** The sentences of an article that ask something of somebody, as the reader finds them. */
export function assignmentsIn(content: Content): string[] {
  const { text } = textOfContent(content);
  return read(text).assignments.map(({ sentence }) => text.slice(sentence.start, sentence.end).trim());
}

/**
 * Whoever keeps the register of the newsroom's body puts the page that a piece was made from into it, so that the desk
 * can confirm what it asks of others as tasks; gives the document.
 */
export function offerToDesk(actor: Actor, articleId: string, now: Temporal.Instant): Promise<string> {
  return transaction(async () => {
    const article = await lockArticle(articleId);
    const tree = await bodyTreeOn(dayOf(now));
    permit(canReadArticle(actor, article, tree), articleFailures.noSuchArticle);
    const source = await findSource(articleId);
    if (!source) throw articleFailures.nothingToImport();
    if (source.directiveId) return source.directiveId;
    const { content, newsroomId } = article;
    const { id } = await registerDirective(
      actor,
      {
        type: pressType,
        symbol: '',
        title: content.headline,
        text: source.text,
        issuerId: null,
        issuerName: content.sourceTag ?? tree.nameOf(newsroomId),
        signer: content.byline ?? '',
        signerOffice: '',
        signedOn: content.eventOn === null ? null : Temporal.PlainDate.from(content.eventOn),
        effectiveOn: null,
        expiresOn: null,
        receivedOn: dayOf(now),
        term: '',
        secrecy: 'normal',
        urgency: 'normal',
        registeredIn: newsroomId,
        files: [],
      },
      now,
    );
    await readDirective(actor, id, now);
    await saveRegistered(articleId, id);
    const subject = { kind: 'article', id: articleId };
    record(actor, { action: 'article.offered_to_desk', subject, facts: { directive: id } }, now);
    return id;
  });
}
