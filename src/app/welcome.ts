import { demoAccounts, demoPassword } from '../../database/seed/accounts.ts';
import { type Config, settings } from '../kernel/config/index.ts';

const widest = Math.max(...settings.map(({ name }) => name.length));

export const startUsage = `npm start            starts Bản Lề; a new database is filled with a made-up city
npm start -- --empty starts without the made-up city; a one-time link makes the first administrator

${settings.map(({ name, about }) => `${name.padEnd(widest)}  ${about}`).join('\n')}`;

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
