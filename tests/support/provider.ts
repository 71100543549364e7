import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import type { ProviderConfig } from '../../src/kernel/config/index.ts';

/** A real OIDC server in the test's own process; whoever is named signs in there at once. */
export interface TestProvider {
  readonly config: ProviderConfig;
  /** Who stands before it, by its own identifier, and what it tells of them. */
  person: { readonly subject: string; readonly claims: Readonly<Record<string, unknown>> };
  /** True: the person turns back. */
  declines: boolean;
  stop(): Promise<void>;
}

const client = { id: 'banle', secret: 'a secret of this test alone' };

/** Starts a provider that sends people back to these addresses. */
export async function startProvider(
  returnTo: readonly string[],
  leaveTo: readonly string[],
): Promise<TestProvider> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const known: TestProvider = {
    config: {
      issuer: new URL(issuer),
      clientId: client.id,
      clientSecret: client.secret,
      clientSecretFile: undefined,
      claim: 'preferred_username',
      scopes: 'openid profile',
      name: 'Cổng định danh Minh Châu',
    },
    person: { subject: 'nobody', claims: {} },
    declines: false,
    stop: () => stop(server),
  };
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [...returnTo],
        post_logout_redirect_uris: [...leaveTo],
      },
    ],
    claims: { openid: ['sub'], profile: ['name', 'preferred_username'] },
    cookies: { keys: ['of this test alone'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ ...(known.person.subject === id ? known.person.claims : {}), sub: id }),
    }),
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
  });
  const callback = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return callback(request, response);
    void answerInteraction(provider, known, { request, response });
  });
  return known;
}

/** Signs the named person in and lets the client know them, without asking anything. */
async function answerInteraction(
  provider: Provider,
  { person, declines }: TestProvider,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
): Promise<void> {
  if (declines) {
    const result = { error: 'access_denied', error_description: 'the person turned back' };
    return provider.interactionFinished(request, response, result);
  }
  const { prompt } = await provider.interactionDetails(request, response);
  if (prompt.name === 'login')
    return provider.interactionFinished(request, response, { login: { accountId: person.subject } });
  const grant = new provider.Grant({ accountId: person.subject, clientId: client.id });
  grant.addOIDCScope('openid profile');
  const result = { consent: { grantId: await grant.save() } };
  return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: true });
}

async function stop(server: Server): Promise<void> {
  server.close();
  server.closeAllConnections();
  if (server.listening) await once(server, 'close');
}

/** Follows the provider as a browser would, from an address until it sends the browser back to one of ours. */
export async function followProvider(from: string, home: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let next = new URL(from);
  for (let hops = 0; hops < 12 && next.origin !== home; hops++) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(next, { redirect: 'manual', headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const location = answer.headers.get('location');
    if (!location) throw new Error(`the provider answered ${answer.status}: ${await answer.text()}`);
    next = new URL(location, next);
  }
  return next;
}
