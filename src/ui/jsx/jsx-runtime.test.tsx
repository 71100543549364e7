import fc from 'fast-check';
import { html, raw } from 'hono/html';
import * as hono from 'hono/jsx/jsx-runtime';
import { describe, expect, it } from 'vitest';
import { html as answerWith } from '../../kernel/http/index.ts';
import { kept } from './drawn.ts';
import * as ours from './jsx-runtime.ts';
import { markup } from './jsx-runtime.ts';

type Draw = (tag: unknown, properties: object) => unknown;
interface Runtime {
  readonly jsx: Draw;
  readonly Fragment: unknown;
}

/** What a view may be made of, before it is known who draws it. */
type Plan =
  | { readonly kind: 'given'; readonly value: unknown }
  | { readonly kind: 'many'; readonly inside: readonly Plan[] }
  | { readonly kind: 'fragment'; readonly inside: readonly Plan[] }
  | { readonly kind: 'component'; readonly inside: readonly Plan[] }
  | {
      readonly kind: 'element';
      readonly tag: string;
      readonly with: object;
      readonly inside: readonly Plan[];
    }
  | { readonly kind: 'void'; readonly tag: string; readonly with: object };

function build(plan: Plan, runtime: Runtime): unknown {
  const { jsx, Fragment } = runtime;
  if (plan.kind === 'given') return plan.value;
  if (plan.kind === 'void') return jsx(plan.tag, { ...plan.with });
  const inside = plan.inside.map((one) => build(one, runtime));
  const children = inside.length === 1 ? inside[0] : inside;
  if (plan.kind === 'many') return inside;
  if (plan.kind === 'fragment') return jsx(Fragment, { children });
  if (plan.kind === 'component') {
    const Component = (given: { children: unknown }) => jsx('p', { children: given.children });
    return jsx(Component, { children });
  }
  return jsx(plan.tag, inside.length === 0 ? { ...plan.with } : { ...plan.with, children });
}

const hostile = fc.oneof(
  fc.string(),
  fc.constantFrom(
    '"><script>',
    "' onload='x",
    '&amp;',
    'Nghị quyết số 18-NQ/TW «tiếp tục»',
    '',
    '\u2028',
    '\ud800',
  ),
);
const written = fc.oneof(hostile, fc.integer(), fc.double({ noNaN: true }));
const values = fc.record(
  {
    class: written,
    id: hostile,
    'data-what': fc.oneof(written, fc.boolean(), fc.constantFrom(null, undefined)),
    'aria-hidden': fc.oneof(fc.constantFrom('true', true, false, undefined)),
    disabled: fc.oneof(fc.boolean(), fc.constantFrom(undefined, '')),
    href: hostile,
  },
  { requiredKeys: [] },
);

const { plan } = fc.letrec<{ plan: Plan; inside: Plan[] }>((tie) => ({
  inside: fc.array(tie('plan'), { maxLength: 4 }),
  plan: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.record({
      kind: fc.constant('given' as const),
      value: fc.oneof(hostile, fc.integer(), fc.boolean(), fc.constantFrom(null, undefined)),
    }),
    fc.record({ kind: fc.constant('many' as const), inside: tie('inside') }),
    fc.record({ kind: fc.constant('fragment' as const), inside: tie('inside') }),
    fc.record({ kind: fc.constant('component' as const), inside: tie('inside') }),
    fc.record({
      kind: fc.constant('element' as const),
      tag: fc.constantFrom('p', 'div', 'a', 'li', 'section', 'textarea'),
      with: values,
      inside: tie('inside'),
    }),
    fc.record({
      kind: fc.constant('void' as const),
      tag: fc.constantFrom('input', 'br', 'img'),
      with: values,
    }),
  ),
}));

describe('what is drawn', () => {
  it('is, for any view, letter by letter what hono draws', () => {
    fc.assert(
      fc.property(fc.array(plan, { maxLength: 4 }), (inside) => {
        const view: Plan = { kind: 'element', tag: 'main', with: {}, inside };
        expect(String(build(view, ours as Runtime))).toBe(String(build(view, hono as unknown as Runtime)));
      }),
      { numRuns: 2_000 },
    );
  });

  it('is so in a picture too', () => {
    const picture = (runtime: Runtime) =>
      build(
        {
          kind: 'element',
          tag: 'svg',
          with: { viewBox: '0 0 16 16', width: 14, 'aria-hidden': 'true', 'stroke-width': '1.8' },
          inside: [{ kind: 'element', tag: 'path', with: { d: 'M8 .8', fill: 'none' }, inside: [] }],
        },
        runtime,
      );
    expect(String(picture(ours as Runtime))).toBe(String(picture(hono as unknown as Runtime)));
  });

  it('goes into hono’s templates and takes them in, neither escaped again', () => {
    const inner = <b>{'<i>'}</b>;
    expect(String(html`<p>${inner}</p>`)).toBe('<p><b>&lt;i&gt;</b></p>');
    expect(String(<p>{html`<b>${'<i>'}</b>`}</p>)).toBe('<p><b>&lt;i&gt;</b></p>');
    expect(String(<p>{raw('<br/>')}</p>)).toBe('<p><br/></p>');
  });

  it('is sent byte for byte as it reads, whatever is kept in it', async () => {
    const way = fc.asyncProperty(hostile, plan, fc.boolean(), async (title, inside, long) => {
      const beside = long ? 'Tổ chức '.repeat(600) : title;
      const still = kept(markup`<i>${build(inside, ours as Runtime)}</i>`);
      const view = markup`<p title="${title}">${[still, beside]}</p>${markup`<b>${still}</b>`}`;
      const read = html`<p title="${title}">${[still, beside]}</p>${html`<b>${still}</b>`}`;
      expect(String(view)).toBe(String(read));
      const sent = Buffer.from(await answerWith(view).arrayBuffer());
      expect(sent.equals(Buffer.from(String(read)))).toBe(true);
    });
    await fc.assert(way, { numRuns: 300 });
  });

  it.each([
    ['a promise', Promise.resolve('late')],
    ['an object', { isEscaped: true, toString: (): string => '<script>' }],
    ['a function', () => '<script>'],
    ['a text object that nobody escaped', Object('<script>')],
  ])('is never %s', (_what, value) => {
    expect(() => ours.jsx('p', { children: value })).toThrow('a view draws text, numbers and elements');
  });

  it('has no attribute whose name came from elsewhere', () => {
    expect(() => ours.jsx('p', { 'onload="x" y': 'z' })).toThrow('no name of an attribute');
  });
});
