import { parseArgs } from 'node:util';
import { findAccountByUsername, inviteAgain, unlockAccount } from '../../domain/accounts/index.ts';
import { readConfig } from '../../kernel/config/index.ts';
import { theSystem } from '../../kernel/record/index.ts';
import { readClock } from '../../kernel/time/index.ts';
import { type Command, Misused } from '../command.ts';
import { joinData } from '../start.ts';

/** What the owner of the machine may do about an account when nobody can sign in to do it. */
export const command: Command = {
  name: 'user',
  about: 'a new link for someone who is locked out, when no administrator can help',
  usage: `npm run banle -- user invite USERNAME
npm run banle -- user unlock USERNAME

For the owner of the machine, when no administrator can sign in. Works while the system runs; both are on the record.

  invite  prints a link, good once, with which the person chooses a new password; the old one and all sessions end
  unlock  opens a door that wrong passwords have closed`,
  async run(args) {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
    const [act, username] = positionals;
    if ((act !== 'invite' && act !== 'unlock') || !username)
      throw new Misused('Say what to do, and for whom.');
    const config = readConfig(process.env);
    const data = await joinData(config);
    try {
      const account = await findAccountByUsername(username);
      if (!account) {
        console.error(`Nobody here has the username ${username}.`);
        return 1;
      }
      if (act === 'unlock') {
        await unlockAccount(theSystem, account.id, readClock());
        console.log(`The door is open for ${account.name}.`);
        return 0;
      }
      const token = await inviteAgain(theSystem, account.id, readClock());
      const address = config.publicUrl?.origin ?? `http://localhost:${config.port}`;
      console.log(`For ${account.name}, good once:\n${address}/moi/${token}`);
      return 0;
    } finally {
      await data.stop();
    }
  },
};
