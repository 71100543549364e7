/** Why a call brought no answer. */
export type FaultName =
  | 'forbidden_address'
  | 'unknown_name'
  | 'unreachable'
  | 'untrusted'
  | 'too_slow'
  | 'broken_off';

/** A call that brought no answer. */
export class CallFault extends Error {
  override readonly name = 'CallFault';
  readonly fault: FaultName;

  constructor(fault: FaultName, cause?: unknown) {
    super(fault, { cause });
    this.fault = fault;
  }
}

const unreachable = /^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|ETIMEDOUT|EACCES|EPERM)$/;
const untrusted = /CERT|^ERR_TLS|^ERR_SSL|^EPROTO$|SIGNATURE/;

/** What became of a call, from what Node threw. */
export function faultOf(error: unknown): CallFault {
  if (error instanceof CallFault) return error;
  const { code = '', name = '' } = error as { code?: string; name?: string };
  if (name === 'AbortError' || name === 'TimeoutError') return new CallFault('too_slow', error);
  if (unreachable.test(code)) return new CallFault('unreachable', error);
  return new CallFault(untrusted.test(code) ? 'untrusted' : 'broken_off', error);
}
