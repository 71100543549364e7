import { readFile } from 'node:fs/promises';
import {
  AuthorizationResponseError,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import type { ProviderConfig } from '../config/index.ts';
import { readClock, Temporal } from '../time/index.ts';
import { faultOf, ProviderFault } from './fault.ts';

/** How long an answer of the provider is waited for; seconds. */
const patience = 10;
/** What a provider says of itself is asked again after so long. */
const knownFor = Temporal.Duration.from({ hours: 1 });

interface Known {
  readonly configuration: Configuration;
  readonly since: Temporal.Instant;
}

let chosen: ProviderConfig | undefined;
let known: Promise<Known> | undefined;
let tellFault: Tell = () => undefined;

/** Is told what went wrong with the provider, for the log. */
type Tell = (fault: ProviderFault) => void;

/** Names the provider through which people may sign in, once, when the program starts; none unless one is set. */
export function useProvider(config: ProviderConfig | undefined, tell: Tell = () => undefined): void {
  chosen = config;
  tellFault = tell;
  known = undefined;
}

/** What people call the provider; undefined where there is none. */
export function providerName(): string | undefined {
  return chosen?.name;
}

/** What the browser has to keep between going to the provider and coming back. */
export interface Journey {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Begins a journey to the provider: where the browser goes, and what it keeps. Throws ProviderFault. */
export async function beginJourney(
  returnTo: string,
): Promise<{ readonly to: URL; readonly journey: Journey }> {
  const { scopes } = provider();
  const configuration = await discovered();
  const journey = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
  const to = buildAuthorizationUrl(configuration, {
    redirect_uri: returnTo,
    scope: scopes,
    state: journey.state,
    nonce: journey.nonce,
    code_challenge: await calculatePKCECodeChallenge(journey.verifier),
    code_challenge_method: 'S256',
  });
  return { to, journey };
}

/** Whom the provider has recognised. */
export interface Recognised {
  readonly issuer: string;
  /** The provider's own identifier of the person. */
  readonly subject: string;
  /** What it says in the claim that was set; empty where it says nothing. */
  readonly claimed: string;
  /** With it the provider's own session can be ended. */
  readonly idToken: string;
}

/** Judges what the browser came back with: state, nonce, issuer, signature and the proof of who began. Throws ProviderFault. */
export async function endJourney(cameBackTo: URL, journey: Journey): Promise<Recognised> {
  const { claim } = provider();
  const configuration = await discovered();
  try {
    const tokens = await authorizationCodeGrant(configuration, cameBackTo, {
      expectedState: journey.state,
      expectedNonce: journey.nonce,
      pkceCodeVerifier: journey.verifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims || !tokens.id_token) throw new ProviderFault('untrusted');
    const told =
      claim in claims || !configuration.serverMetadata().userinfo_endpoint
        ? claims
        : await fetchUserInfo(configuration, tokens.access_token, claims.sub);
    const claimed = told[claim];
    return {
      issuer: claims.iss,
      subject: claims.sub,
      claimed: typeof claimed === 'string' ? claimed : '',
      idToken: tokens.id_token,
    };
  } catch (error) {
    if (error instanceof AuthorizationResponseError && error.error === 'access_denied')
      throw new ProviderFault('declined', error);
    throw asFault(error);
  }
}

/** Where the provider's own session is ended; undefined where it offers no such place or is away. */
export async function farewell(idToken: string, returnTo: string): Promise<URL | undefined> {
  try {
    const configuration = await discovered();
    if (!configuration.serverMetadata().end_session_endpoint) return undefined;
    return buildEndSessionUrl(configuration, {
      id_token_hint: idToken,
      post_logout_redirect_uri: returnTo,
    });
  } catch (error) {
    if (error instanceof ProviderFault) return undefined;
    throw error;
  }
}

function provider(): ProviderConfig {
  if (!chosen) throw new ProviderFault('none');
  return chosen;
}

/** What the provider says of itself, asked once an hour; one that was away is asked again at the next try. */
async function discovered(): Promise<Configuration> {
  const config = provider();
  const now = readClock();
  known ??= discover(config);
  const asked = known;
  try {
    const { configuration, since } = await asked;
    if (Temporal.Instant.compare(since.add(knownFor), now) < 0 && known === asked) known = undefined;
    return configuration;
  } catch (error) {
    if (known === asked) known = undefined;
    throw asFault(error);
  }
}

async function discover(config: ProviderConfig): Promise<Known> {
  const { issuer, clientId } = config;
  const secret = config.clientSecret ?? (await readSecret(config.clientSecretFile));
  // A provider on this very machine, as in tests, need not have a certificate.
  const plain = issuer.protocol === 'http:' ? [allowInsecureRequests] : [];
  const configuration = await discovery(issuer, clientId, secret, secret === undefined ? None() : undefined, {
    timeout: patience,
    execute: [...plain, enableNonRepudiationChecks],
  });
  return { configuration, since: readClock() };
}

async function readSecret(path: string | undefined): Promise<string | undefined> {
  return path === undefined ? undefined : (await readFile(path, 'utf8')).trim();
}

function asFault(error: unknown): ProviderFault {
  if (error instanceof ProviderFault) return error;
  const fault = new ProviderFault(faultOf(error), error);
  tellFault(fault);
  return fault;
}
