import { createHash } from 'node:crypto';
import type { Finding, Rule } from '../rule.ts';
import { listFiles, readText } from '../tree.ts';

const list = 'database/landed.txt';

/** A migration that databases out there have applied is never edited, moved or taken away: what it did cannot be done anew. */
export const landedMigrations: Rule = {
  name: 'landed migrations stay as they are',
  async run(root) {
    const present = new Set(listFiles(root, /^database\/migrations\/.*\.sql$/));
    const lines = readText(root, list).split('\n');
    const last = lines.findLast((line) => line !== '')?.split(' ')[0] ?? '';
    const edited = lines.flatMap((line, index): Finding[] => {
      const [name, hash] = line.split(/\s+/);
      if (!name) return [];
      const file = `database/migrations/${name}`;
      if (!present.has(file))
        return [{ file: list, line: index + 1, says: `${name} has landed and is gone` }];
      const sound = createHash('sha256').update(readText(root, file)).digest('hex') === hash;
      return sound ? [] : [{ file, line: 1, says: 'has landed and may not change; write another migration' }];
    });
    return last === '' ? [{ file: list, line: 1, says: 'names no migration' }] : edited;
  },
};
