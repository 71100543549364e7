import { safeHref } from '../../ui/index.ts';

interface LinkMailProps {
  locale: string;
  subject: string;
  /** What stands before the link and after it, a paragraph each. */
  before: readonly string[];
  after: readonly string[];
  href: string;
}

/** The mail with the private link, for every program that shows mail. */
export function LinkMailView({ locale, subject, before, after, href }: LinkMailProps) {
  return (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <title>{subject}</title>
      </head>
      <body>
        {before.map((line) => (
          <p>{line}</p>
        ))}
        <p>
          <a href={safeHref(href)}>{href}</a>
        </p>
        {after.map((line) => (
          <p>{line}</p>
        ))}
      </body>
    </html>
  );
}
