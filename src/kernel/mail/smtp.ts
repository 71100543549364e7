import nodemailer from 'nodemailer';
import type { MailConfig } from '../config/index.ts';
import type { Post } from './letter.ts';
import { Undeliverable } from './undeliverable.ts';

/** Long enough for a slow server, short enough that one which hangs does not hold up the others. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 } as const;

/**
 * Sends letters by a mail server: `smtps://user:password@host` speaks TLS from the beginning, `smtp://` turns to it
 * before anything is said. They travel in clear only within this machine.
 */
export function mailServer({ server, from, origin, domains }: MailConfig): Post {
  const secure = server.protocol === 'smtps:';
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(server.hostname);
  const transport = nodemailer.createTransport({
    host: server.hostname.replace(/^\[|\]$/g, ''),
    port: Number(server.port) || (secure ? 465 : 587),
    secure,
    requireTLS: !secure && !isHere,
    ignoreTLS: !secure && isHere,
    ...(server.username === ''
      ? {}
      : { auth: { user: decodeURIComponent(server.username), pass: decodeURIComponent(server.password) } }),
    ...patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    origin,
    domains,
    send: async ({ to, subject, text, html, id, unsubscribe }) => {
      try {
        await transport.sendMail({
          from,
          to,
          subject,
          text,
          html,
          messageId: `<${id}@${new URL(origin).hostname}>`,
          list: { unsubscribe },
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        });
      } catch (error) {
        throw refusalOf(error) ?? error;
      }
    },
  };
}

/** The server refused this reader or this letter for good; that it refuses us, or has no time, is another thing. */
function refusalOf(error: unknown): Undeliverable | undefined {
  const {
    command,
    message,
    responseCode = 0,
  } = error as {
    command?: string;
    message?: string;
    responseCode?: number;
  };
  const isTheirs = command === 'RCPT TO' || command === 'DATA';
  if (!isTheirs || responseCode < 500) return undefined;
  return new Undeliverable(String(message), { noSuchReader: command === 'RCPT TO', cause: error });
}
