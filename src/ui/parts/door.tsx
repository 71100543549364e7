import type { Child } from 'hono/jsx';
import { HingeMark } from '../shell/wordmark.tsx';

interface DoorProps {
  title: string;
  lead: string;
  /** What the system is for, on the jamb. */
  motto: string;
  /** What to do when one cannot come in. */
  foot?: string | undefined;
  /** For longer forms than a name and a password. */
  wide?: boolean | undefined;
  children?: Child;
}

/** The way in: a lacquered jamb with the mark, and the leaf on which one question is asked. */
export function Door({ title, lead, motto, foot, wide, children }: DoorProps) {
  return (
    <div class={wide ? 'door door-wide' : 'door'}>
      <div class="door-jamb">
        <HingeMark />
        <p>{motto}</p>
      </div>
      <div class="door-leaf">
        <h1>{title}</h1>
        <p class="door-lead">{lead}</p>
        {children}
        {foot ? <p class="door-foot">{foot}</p> : null}
      </div>
    </div>
  );
}
