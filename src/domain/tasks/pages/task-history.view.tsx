import type { Ask } from '../../../kernel/http/index.ts';
import { writeMoment } from '../../../kernel/time/index.ts';
import { DefinitionList, Disclosure } from '../../../ui/index.ts';
import { tellDeed } from '../tell-deed.ts';
import { taskPageWords } from '../words/task-page.ts';
import type { TaskPage } from './task-page.ts';

/** What was done with the task, from the record, in words. */
export function History({ ask, page }: { ask: Ask; page: TaskPage }) {
  const { history } = page.screen;
  return (
    <Disclosure label={taskPageWords[ask.locale].history(history.length)} id="lich-su">
      <DefinitionList
        locale={ask.locale}
        items={history.map((line) => [
          <span class="number">{writeMoment(line.at)}</span>,
          `${line.by} ${tellDeed(line, ask.locale)}`,
        ])}
      />
    </Disclosure>
  );
}
