import type { Actor } from '../../../kernel/access/index.ts';
import { readConfig } from '../../../kernel/config/index.ts';
import { Failure } from '../../../kernel/failure/index.ts';
import { type Ask, seeOther, sessionCookie } from '../../../kernel/http/index.ts';
import { localPath } from '../local-path.ts';
import type { Entry } from '../sign-in.ts';

/** Where the code of the second factor is asked for. */
export const codePath = '/dang-nhap/ma';
/** Where one signs in. */
export const signInPath = '/dang-nhap';

/** The address people type for this system: the one that was set, or the one that was asked. */
export function publicOrigin(ask: Ask<Actor | null>): string {
  return (publicUrl() ?? ask.url).origin;
}

/** A cookie that only our own server reads, over HTTPS alone where people come by HTTPS. */
export function ownCookie(name: string, value: string, attributes = 'Path=/; SameSite=Lax'): string {
  const secure = publicUrl()?.protocol === 'https:' ? '; Secure' : '';
  return `${name}=${value}; HttpOnly; ${attributes}${secure}`;
}

/** The answer with the session in it. The browser forgets it when it is closed; the server, when its time is over. */
export function withSession(answer: Response, token: string): Response {
  answer.headers.append('set-cookie', ownCookie(sessionCookie, token));
  return answer;
}

/** The answer that takes the session out of the browser. */
export function withoutSession(answer: Response): Response {
  answer.headers.append('set-cookie', ownCookie(sessionCookie, '', 'Path=/; Max-Age=0; SameSite=Lax'));
  return answer;
}

/** Goes on after the door: to the code where one is owed, else to where the person wanted. */
export function goOn({ token, codeOwed }: Entry, wanted: string): Response {
  const path = codeOwed ? `${codePath}?tiep=${encodeURIComponent(wanted)}` : wanted;
  return withSession(seeOther(path), token);
}

/** Where a person wanted to go, from the address or the form; only within this system. */
export function wantedPath(ask: Ask<Actor | null>): string {
  const { tiep } = ask.typed;
  return localPath(typeof tiep === 'string' ? tiep : (ask.url.searchParams.get('tiep') ?? undefined));
}

/** From where the person comes, to be shown beside the session. */
export function comingFrom(ask: Ask<Actor | null>): { address: string; browser: string } {
  return { address: ask.address, browser: ask.header('user-agent') ?? '' };
}

/** A failure that the page says beside its form; any other goes its way. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Failure) return error;
  throw error;
}

function publicUrl(): URL | undefined {
  return readConfig(process.env).publicUrl;
}
