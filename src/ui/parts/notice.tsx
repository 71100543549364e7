import type { Child } from 'hono/jsx';
import type { Locale } from '../../kernel/words/index.ts';
import { ToneShape } from '../badges/tone-shape.tsx';
import type { NoticeTone, Tone } from '../tone.ts';
import { uiWords } from '../words.ts';

const shapes: Readonly<Record<NoticeTone, Tone>> = {
  info: 'open',
  success: 'done',
  warning: 'near',
  danger: 'overdue',
};

interface NoticeProps {
  tone: NoticeTone;
  locale: Locale;
  title?: string | undefined;
  children?: Child;
}

/** Tells the reader one thing, and by shape and words what sort of thing it is. */
export function Notice({ tone, locale, title, children }: NoticeProps) {
  return (
    <div class={`notice notice-${tone}`} role={tone === 'danger' ? 'alert' : 'status'}>
      <ToneShape tone={shapes[tone]} />
      <div>
        <strong class={title ? undefined : 'visually-hidden'}>
          {title ?? `${uiWords[locale].notice[tone]}: `}
        </strong>
        <div>{children}</div>
      </div>
    </div>
  );
}
