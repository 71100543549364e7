import { parseArgs } from 'node:util';
import {
  type Account,
  findAccountByUsername,
  inviteAgain,
  resetSecondFactor,
  unlockAccount,
} from '../../domain/accounts/index.ts';
import { type Config, readConfig } from '../../kernel/config/index.ts';
import { theSystem } from '../../kernel/record/index.ts';
import { readClock } from '../../kernel/time/index.ts';
import { type Command, Misused } from '../command.ts';
import { joinData } from '../start.ts';

type Act = (account: Account, config: Config) => Promise<string>;

/** What the owner of the machine may do, each answered with a line to print. */
const acts: Readonly<Record<string, Act>> = {
  invite: async ({ id, name }, config) => {
    const token = await inviteAgain(theSystem, id, readClock());
    const address = config.publicUrl?.origin ?? `http://localhost:${config.port}`;
    return `For ${name}, good once:\n${address}/moi/${token}`;
  },
  unlock: async ({ id, name }) => {
    await unlockAccount(theSystem, id, readClock());
    return `The door is open for ${name}.`;
  },
  device: async ({ id, name }) => {
    await resetSecondFactor(theSystem, id, readClock());
    return `No code is asked of ${name} until a device is set up anew.`;
  },
};

/** What the owner of the machine may do about an account when nobody can sign in to do it. */
export const command: Command = {
  name: 'user',
  about: 'a new link for someone who is locked out, when no administrator can help',
  usage: `npm run banle -- user invite USERNAME
npm run banle -- user unlock USERNAME
npm run banle -- user device USERNAME

For the owner of the machine, when no administrator can sign in. Works while the system runs; all of it is on the record.

  invite  prints a link, good once, with which the person chooses a new password; the old one and all sessions end
  unlock  opens a door that wrong passwords have closed
  device  takes the second factor from someone who lost the device`,
  async run(args) {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
    const [named = '', username] = positionals;
    const act = Object.hasOwn(acts, named) ? acts[named] : undefined;
    if (!act || !username) throw new Misused('Say what to do, and for whom.');
    const config = readConfig(process.env);
    const data = await joinData(config);
    try {
      const account = await findAccountByUsername(username);
      if (!account) {
        console.error(`Nobody here has the username ${username}.`);
        return 1;
      }
      console.log(await act(account, config));
      return 0;
    } finally {
      await data.stop();
    }
  },
};
