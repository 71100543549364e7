import type { Locale } from '../../kernel/words/index.ts';
import { MailView } from './mail.view.tsx';
import type { MailBody, MailItem } from './mail-body.ts';
import { isAboutOneself, type Notice } from './notice.ts';
import { openPath, wishesPath } from './pages/notice-paths.ts';
import { sentenceOf } from './sentence.ts';
import { noticeWords } from './words.ts';

/** A mail as it goes out. */
export interface ComposedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** To whom a mail goes, and the address of this system. */
export interface MailFrame {
  readonly name: string;
  readonly locale: Locale;
  readonly origin: string;
}

const mostItems = 30;

/** Writes a mail about notices; nothing where its reader may read none of them any more. A day is given for a digest. */
export function composeNotices(
  notices: readonly Notice[],
  { name, locale, origin }: MailFrame,
  digestOf?: string,
): ComposedMail | undefined {
  const words = noticeWords[locale].mail;
  const readable = notices.filter((notice) => notice.task !== null || isAboutOneself(notice));
  const isOpen = (notice: Notice) => isAboutOneself(notice) || notice.task?.secrecy === 'normal';
  const open = readable.filter(isOpen);
  const secret = readable.filter((notice) => !isOpen(notice));
  if (readable.length === 0) return undefined;
  const items = [
    ...open.slice(0, mostItems).map((notice) => itemOf(notice, { locale, origin })),
    ...secret
      .slice(0, 1)
      .map((notice) => ({ text: words.secret, detail: '', href: origin + openPath(notice) })),
  ];
  const left = open.length - mostItems;
  return write({
    locale,
    subject: subjectOf(open, secret.length, { locale, digestOf }),
    greeting: words.greeting(name),
    intro: digestOf === undefined ? words.intro(readable.length) : words.digestIntro(digestOf),
    items,
    closing: left > 0 ? words.more(left) : '',
    wishesHref: origin + wishesPath,
  });
}

/** A subject stands on locked screens: it names nobody's task, and of a secret nothing at all. */
function subjectOf(
  open: readonly Notice[],
  secret: number,
  { locale, digestOf }: { readonly locale: Locale; readonly digestOf: string | undefined },
): string {
  const words = noticeWords[locale].mail;
  if (digestOf !== undefined) return words.digest(digestOf, open.length + secret);
  if (open.length === 0) return words.hidden;
  const [first] = open;
  if (open.length + secret > 1 || !first) return words.many(open.length + secret);
  const sentence = sentenceOf(first, locale);
  return first.task ? words.one(sentence, first.task.number) : words.oneOfOwn(sentence);
}

function itemOf(notice: Notice, { locale, origin }: Pick<MailFrame, 'locale' | 'origin'>): MailItem {
  const words = noticeWords[locale].list;
  const { task } = notice;
  const due = task?.dueOn ? `, ${words.due(task.dueOn)}` : '';
  return {
    text: sentenceOf(notice, locale),
    detail: task ? `${words.number(task.number)}: ${task.title}${due}` : '',
    href: origin + openPath(notice),
  };
}

/** Writes the mail with the code that confirms an address. */
export function composeCode(
  code: string,
  minutes: number,
  { name, locale, origin }: MailFrame,
): ComposedMail {
  const words = noticeWords[locale].mail;
  return write({
    locale,
    subject: words.code,
    greeting: words.greeting(name),
    intro: words.codeIntro,
    items: [{ text: code, detail: '', href: '' }],
    closing: words.codeUse(minutes),
    wishesHref: origin + wishesPath,
  });
}

function write(body: MailBody): ComposedMail {
  const { foot } = noticeWords[body.locale].mail;
  const lines = [
    body.greeting,
    '',
    body.intro,
    '',
    ...body.items.flatMap(({ text, detail, href }) => [`- ${text}`, detail, href].filter(Boolean).concat('')),
    ...(body.closing === '' ? [] : [body.closing, '']),
    `${foot} ${body.wishesHref}`,
  ];
  return { subject: body.subject, text: lines.join('\n'), html: `<!doctype html>${MailView(body)}` };
}
