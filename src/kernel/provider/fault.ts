/** What went wrong with a provider: none is set, it does not answer, the person declined there, or its word cannot be trusted. */
export type Fault = 'none' | 'away' | 'declined' | 'untrusted';

/** Something that went wrong on the way to a provider or back. */
export class ProviderFault extends Error {
  override readonly name = 'ProviderFault';
  readonly fault: Fault;

  constructor(fault: Fault, cause?: unknown) {
    super(fault, { cause });
    this.fault = fault;
  }
}

const codesOfAbsence = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
]);

/** Tells a provider that does not answer, or answers as a machine out of order does, from one whose word is wrong. */
export function faultOf(error: unknown): Fault {
  for (let one: unknown = error; one instanceof Error; one = one.cause) {
    const { code, name, message } = one as Error & { code?: unknown };
    if (typeof code === 'string' && (codesOfAbsence.has(code) || /^(E[A-Z]{4,}|UND_)/.test(code)))
      return 'away';
    if (name === 'TimeoutError' || message === 'fetch failed') return 'away';
  }
  return 'untrusted';
}
