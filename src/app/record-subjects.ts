import { namesOfAccounts } from '../domain/accounts/index.ts';
import { bodyTreeOn } from '../domain/organisation/index.ts';
import { numbersOfTasks, taskWords } from '../domain/tasks/index.ts';
import type { Ask } from '../kernel/http/index.ts';
import type { Entry } from '../kernel/record/index.ts';

/** What an entry was about, as people call it; undefined where only its kind may be said. */
export type SubjectName = (entry: Entry) => string | undefined;

/** Names bodies and people, and numbers tasks; what a directive is called may itself be secret. */
export async function nameSubjects(entries: readonly Entry[], ask: Ask): Promise<SubjectName> {
  const idsOf = (kind: string) =>
    entries.filter(({ subjectKind }) => subjectKind === kind).map(({ subjectId }) => subjectId);
  const [tree, people, numbers] = await Promise.all([
    bodyTreeOn(ask.today, ask.stamps),
    namesOfAccounts(idsOf('account')),
    numbersOfTasks(idsOf('task')),
  ]);
  return ({ subjectKind, subjectId }) => {
    if (subjectKind === 'body') return tree.nameOf(subjectId) || undefined;
    if (subjectKind === 'account') return people.get(subjectId);
    const number = subjectKind === 'task' ? numbers.get(subjectId) : undefined;
    return number === undefined ? undefined : taskWords[ask.locale].number(number);
  };
}
