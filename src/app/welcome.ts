import { demoAccounts, demoPassword } from '../../database/seed/accounts.ts';
import type { Config } from '../kernel/config/index.ts';

export const startUsage = `npm start            starts Bản Lề; a new database is filled with a made-up city
npm start -- --empty starts without the made-up city; a one-time link makes the first administrator

PORT          port to serve on (4000)
HOST          address to listen on (0.0.0.0)
BANLE_DATA    folder of the database and the files (.data)
DATABASE_URL  a PostgreSQL 18 server of your own instead of the embedded one
BANLE_PUBLIC_URL  the address people type, e.g. https://banle.example.vn
BANLE_SMTP_URL    the mail server, e.g. smtps://user:password@mail.example.vn; without it notices stay in the system
BANLE_MAIL_FROM   the address that mail comes from, e.g. Bản Lề <banle@example.vn>; set with BANLE_SMTP_URL
BANLE_MAIL_DOMAINS  mail goes only to addresses of these domains, e.g. example.vn (any)
LOG_LEVEL     trace, debug, info, warn, error or silent (info)`;

interface Welcome {
  readonly port: number;
  readonly config: Config;
  /** The token of the first administrator's link. */
  readonly invitation: string | undefined;
  readonly demo: boolean;
  readonly dev: boolean;
  readonly startedInMs: number;
}

/** Says on the terminal where the system is and how to enter it. */
export function printWelcome({ port, config, invitation, demo, dev, startedInMs }: Welcome): void {
  const address = config.publicUrl?.origin ?? `http://localhost:${port}`;
  const lines = [
    '',
    `  Bản Lề  ${address}`,
    `          data in ${config.dataDirectory}, up in ${startedInMs} ms`,
    '',
  ];
  if (demo) {
    lines.push(`  Accounts of the made-up city; password: ${demoPassword}`, '');
    for (const account of demoAccounts)
      lines.push(`    ${account.username.padEnd(16)} ${account.name}, ${account.post}`);
    lines.push('');
  }
  if (invitation)
    lines.push(
      '  Make the first administrator with this link; it is good once:',
      `    ${address}/moi/${invitation}`,
      '',
    );
  if (dev) lines.push(`  Workbench: ${address}/ban-thu`, '');
  lines.push('  Ctrl+C ends it.', '');
  console.log(lines.join('\n'));
}
