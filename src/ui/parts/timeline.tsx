import type { Child } from 'hono/jsx';
import { ToneShape } from '../badges/tone-shape.tsx';
import type { Tone } from '../tone.ts';

export interface TimelineEvent {
  title: Child;
  /** When and by whom, as it is to be read. */
  meta: Child;
  tone?: Tone | undefined;
  body?: Child;
}

/** What happened to a thing, one event after another. */
export function Timeline({ events }: { events: readonly TimelineEvent[] }) {
  return (
    <ol class="timeline">
      {events.map((event) => (
        <li class={`tone-${event.tone ?? 'neutral'}`}>
          <span class="timeline-shape">
            <ToneShape tone={event.tone ?? 'neutral'} />
          </span>
          <p class="timeline-title">{event.title}</p>
          <p class="timeline-meta number">{event.meta}</p>
          {event.body ? <div class="timeline-body">{event.body}</div> : null}
        </li>
      ))}
    </ol>
  );
}
