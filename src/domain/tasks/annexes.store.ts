import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';

/** Lets a task remember that an annex keeps something about it, so that its page asks for it. */
export async function rememberAnnex(taskIds: readonly string[], name: string): Promise<void> {
  await sql`
    update tasks.task set annexes = array_append(annexes, ${name})
    where id = any(${taskIds}::uuid[]) and not ${name} = any(annexes)
  `.execute(db());
}
