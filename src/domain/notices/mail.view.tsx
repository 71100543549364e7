import { safeHref } from '../../ui/index.ts';
import type { MailBody } from './mail-body.ts';
import { noticeWords } from './words.ts';

/** A mail as HTML: plain, for every program that shows mail, with nothing that has to be fetched. */
export function MailView({ locale, subject, greeting, intro, items, closing, wishesHref }: MailBody) {
  return (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{subject}</title>
      </head>
      <body>
        <p>{greeting}</p>
        <p>{intro}</p>
        <ul>
          {items.map(({ text, detail, href }) => (
            <li>
              {href === '' ? <strong>{text}</strong> : <a href={safeHref(href)}>{text}</a>}
              {detail === '' ? null : (
                <>
                  <br />
                  {detail}
                </>
              )}
            </li>
          ))}
        </ul>
        {closing === '' ? null : <p>{closing}</p>}
        <hr />
        <p>
          <small>
            {noticeWords[locale].mail.foot} <a href={safeHref(wishesHref)}>{wishesHref}</a>
          </small>
        </p>
      </body>
    </html>
  );
}
