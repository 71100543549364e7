import { createApp, type Logged } from '../../src/app/server.ts';
import { openSession } from '../../src/domain/accounts/index.ts';
import type { Actor } from '../../src/kernel/access/index.ts';
import { sessionCookie } from '../../src/kernel/http/index.ts';
import { readClock } from '../../src/kernel/time/index.ts';
import type { Assets } from '../../src/ui/index.ts';

// What a page links to matters in the browser tests; here no bundle has to be built.
const noAssets: Assets = {
  links: {
    css: '/assets/app.css',
    js: '/assets/app.js',
    favicon: '/assets/favicon.svg',
    sheets: {
      board: '/assets/board.css',
      comments: '/assets/comments.css',
      newsroom: '',
      portal: '/assets/portal.css',
      speaking: '/assets/portal.css',
      wall: '/assets/wall.css',
    },
    scripts: { comment: '/assets/comment.js', proof: '/assets/proof.js' },
    fonts: [],
    newsFonts: [],
  },
  path: (name) => `/assets/${name}`,
  find: () => undefined,
};

/** What the application logged in this test file. */
export const logged: Logged[] = [];

/** The whole application, as it is served. */
export const app = createApp({ assets: noAssets, demo: false, log: (event) => void logged.push(event) });

/** A field's value, or its values when the field may come many times. */
export type Fields = Readonly<Record<string, string | number | readonly string[]>>;

type Headers = Readonly<Record<string, string>>;

/** One who asks the application over HTTP. */
export interface Visitor {
  get(path: string, headers?: Headers): Promise<Response>;
  /** Asks for the headers of a page alone. */
  head(path: string): Promise<Response>;
  /** Sends a form; a form key is added unless one is given. */
  post(path: string, fields: Fields | FormData, headers?: Headers): Promise<Response>;
}

/** A signed-in person's browser, with a session of its own. */
export async function as(actor: Actor): Promise<Visitor> {
  return visitorWith(await openSession(actor.accountId, readClock()));
}

/** The browser that holds the token of a session. */
export function visitorWith(token: string): Visitor {
  return visitor({ cookie: `${sessionCookie}=${token}` });
}

/** A browser that nobody has signed in. */
export function asNobody(): Visitor {
  return visitor({});
}

function visitor(own: Headers): Visitor {
  return {
    get: async (path, headers = {}) => app.request(path, { headers: { ...own, ...headers } }),
    head: async (path) => app.request(path, { method: 'HEAD', headers: own }),
    post: async (path, fields, headers = {}) =>
      app.request(path, { method: 'POST', headers: { ...own, ...headers }, body: bodyOf(fields) }),
  };
}

function bodyOf(fields: Fields | FormData): FormData | URLSearchParams {
  const body = fields instanceof FormData ? fields : new URLSearchParams();
  if (!(fields instanceof FormData)) {
    for (const [name, value] of Object.entries(fields)) {
      for (const one of Array.isArray(value) ? value : [value]) body.append(name, String(one));
    }
  }
  if (!body.has('formKey')) body.append('formKey', crypto.randomUUID());
  return body;
}

/** The text of an answer with its tags taken off, for asserting on what a person reads. */
export async function readable(response: Response): Promise<string> {
  const html = await response.text();
  return html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}
