import { type DestinationStream, pino } from 'pino';
import type { Config } from '../kernel/config/index.ts';

/** The program's log: one JSON line an event, no personal data. */
export function openLog({ logLevel }: Pick<Config, 'logLevel'>, to?: DestinationStream) {
  return pino(
    {
      level: logLevel,
      base: null,
      serializers: { err: (error: unknown) => error },
      hooks: {
        // Before anything is made of the event: the library would take an error's own sentence for that of the event.
        logMethod([event, ...rest], write) {
          const { err } = event as { err?: unknown };
          write.apply(this, [err === undefined ? event : { ...(event as object), err: told(err) }, ...rest]);
        },
      },
    },
    to,
  );
}

/** What the database says beside its sentence that holds nothing of what was written to it. */
const places = ['code', 'severity', 'schema', 'table', 'column', 'constraint', 'routine'] as const;

/**
 * An error as it is logged: what kind it is, where it arose, and its sentence without what stands in it in quotation marks
 * or behind a colon. What somebody typed stands there, and a refused row is told by the database with all its values.
 */
function told(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const at = places.flatMap((name) => {
    const value: unknown = Reflect.get(error, name);
    return typeof value === 'string' ? [[name, value] as const] : [];
  });
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.constructor.name,
    ...Object.fromEntries(at),
    message: masked(error.message),
    stack: frames.join('\n'),
    ...(error.cause === undefined ? {} : { cause: told(error.cause) }),
  };
}

function masked(message: string): string {
  const [sentence = ''] = message.split('\n');
  return sentence.replace(/"[^"]*"|'[^']*'|«[^»]*»|“[^”]*”|`[^`]*`/g, '…').replace(/: .*$/, ': …');
}
