import type { Child } from 'hono/jsx';

interface StackProps {
  gap?: 'tight' | 'normal' | 'wide' | undefined;
  children?: Child;
}

/** Things one below the other, evenly apart. */
export function Stack({ gap = 'normal', children }: StackProps) {
  return <div class={gap === 'normal' ? 'stack' : `stack stack-${gap}`}>{children}</div>;
}

/** Things side by side that wrap where there is no room. */
export function Row({ apart, children }: { apart?: boolean | undefined; children?: Child }) {
  return <div class={apart ? 'row row-apart' : 'row'}>{children}</div>;
}

/** Equal columns on a wide screen; `main` is a wide one with a narrow one beside it; one below the other on a phone. */
export function Columns({ count, children }: { count: 2 | 3 | 4 | 'main'; children?: Child }) {
  return <div class={`columns columns-${count}`}>{children}</div>;
}

/** Text or a form kept to a comfortable width; `slim` for a form that is alone on its page, as signing in is. */
export function Narrow({ slim, children }: { slim?: boolean | undefined; children?: Child }) {
  return <div class={slim ? 'slim' : 'narrow'}>{children}</div>;
}
