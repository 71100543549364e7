import { apiRoutes } from '../../src/app/api-routes.ts';
import { aToken } from '../../src/domain/accounts/fixtures.ts';
import type { Scope } from '../../src/domain/accounts/index.ts';
import type { Actor } from '../../src/kernel/access/index.ts';
import { app } from './app.ts';
import type { Things } from './world.ts';

type Headers = Readonly<Record<string, string>>;

/** A program that calls the API. */
export interface Program {
  get(path: string, headers?: Headers): Promise<Response>;
  /** Sends JSON; a key is added unless one is given. */
  post(path: string, body: unknown, headers?: Headers): Promise<Response>;
  put(path: string, body: unknown, headers?: Headers): Promise<Response>;
  /** Posts text files, with what the call says beside them. */
  sendFiles(
    path: string,
    sent: { readonly call?: unknown; readonly files: readonly string[] },
    headers?: Headers,
  ): Promise<Response>;
}

/** A program of the person's, with a token of its own. */
export async function programOf(actor: Actor, good?: readonly Scope[]): Promise<Program> {
  return programWith(await aToken(actor, good ? { good } : {}));
}

/** The program that holds a token; without one it shows none. */
export function programWith(token?: string): Program {
  const own: Headers = token ? { authorization: `Bearer ${token}` } : {};
  const send =
    (method: string) =>
    async (path: string, body: unknown, headers: Headers = {}) =>
      app.request(path, {
        method,
        headers: {
          'content-type': 'application/json',
          'idempotency-key': crypto.randomUUID(),
          ...own,
          ...headers,
        },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
  return {
    get: async (path, headers = {}) => app.request(path, { headers: { ...own, ...headers } }),
    post: send('POST'),
    put: send('PUT'),
    sendFiles: async (path, { call, files }, headers = {}) => {
      const form = new FormData();
      if (call !== undefined) form.append('call', JSON.stringify(call));
      for (const [nth, text] of files.entries()) form.append('file', new File([text], `tep-${nth}.txt`));
      const key = { 'idempotency-key': crypto.randomUUID() };
      return app.request(path, { method: 'POST', headers: { ...key, ...own, ...headers }, body: form });
    },
  };
}

const nounsOfPlaces: Readonly<Record<string, keyof Things>> = {
  tasks: 'task',
  directives: 'directive',
  schemes: 'scheme',
  bodies: 'body',
};

// What an address has to be asked, where it answers only to a question.
const questions: Readonly<Record<string, string>> = {
  '/api/calendar/days': '?from=2026-01-01&to=2026-01-31',
};

/** The address of an API route for these things. */
export function apiAddressOf(path: string, things: Things): string {
  const [, , place = ''] = path.split('/');
  const address = path.replace(/:([a-zA-Z]+)/g, (_, name: string) => {
    const noun = name === 'id' ? nounsOfPlaces[place] : (name as keyof Things);
    const value = noun && things[noun];
    if (value === undefined) throw new Error(`tests/support/api.ts has nothing for :${name} in ${path}`);
    return value;
  });
  return `${address}${questions[path] ?? ''}`;
}

/** The routes that answer a method. */
export function apiRoutesOf(...methods: readonly string[]) {
  return apiRoutes.filter(({ method }) => methods.includes(method));
}
