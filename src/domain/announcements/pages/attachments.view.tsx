import type { Locale } from '../../../kernel/words/index.ts';
import type { Attachment } from '../announcement.ts';
import { announcementWords } from '../words.ts';

interface AttachmentsProps {
  locale: Locale;
  attachments: readonly Attachment[];
  /** Where the files are had: the page they stand below. */
  at: string;
}

/** The files of an announcement, each with its kind and size. */
export function Attachments({ locale, attachments, at }: AttachmentsProps) {
  const words = announcementWords[locale];
  if (attachments.length === 0) return null;
  return (
    <section class="section">
      <h2>{words.attachments}</h2>
      <ul>
        {attachments.map(({ id, name, size }) => (
          <li>
            <a href={`${at}/tep/${id}`}>{name}</a> <span class="quiet">{words.size(size)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
