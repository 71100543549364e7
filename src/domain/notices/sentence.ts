import { Temporal } from '../../kernel/time/index.ts';
import type { Locale } from '../../kernel/words/index.ts';
import { isAboutOneself, type Notice } from './notice.ts';
import { noticeWords } from './words.ts';

/** What a notice says, in words that its reader may know: of a task out of their sight, only that there is one. */
export function sentenceOf(notice: Notice, locale: Locale): string {
  const words = noticeWords[locale].list;
  if (!notice.task && !isAboutOneself(notice))
    return notice.kind === 'handed_over' ? words.goneElsewhere : words.gone;
  const { dueOn } = notice.facts;
  return words.sentences[notice.kind]({
    who: notice.actorName,
    dueOn: dueOn === undefined ? undefined : Temporal.PlainDate.from(dueOn),
  });
}
