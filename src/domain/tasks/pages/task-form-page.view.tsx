import type { Child } from 'hono/jsx';
import type { Ask, FieldErrors } from '../../../kernel/http/index.ts';
import { ErrorSummary, Narrow, PageHead, Stack } from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import type { Task } from '../task.ts';
import { taskPageWords } from '../words/task-page.ts';
import { taskWords } from '../words.ts';
import { taskPath } from './step-paths.ts';

interface Props {
  ask: Ask;
  task: Pick<Task, 'id' | 'number'>;
  title: string;
  lead: string;
  meta?: Child;
  errors: FieldErrors;
  /** Why it could not be done, when it was no field. */
  general: string | undefined;
  children?: Child;
}

/** A page below a task with one form; what was wrong stands above it. */
export function TaskFormPage({ ask, task, title, lead, meta, errors, general, children }: Props) {
  const number = taskWords[ask.locale].number(task.number);
  return (
    <Page
      ask={ask}
      title={`${title} ${number}`}
      refused={general !== undefined || Object.keys(errors).length > 0}
      breadcrumb={[
        { label: taskPageWords[ask.locale].myTasks, href: '/nhiem-vu' },
        { label: number, href: taskPath(task.id) },
        { label: title },
      ]}
    >
      <Narrow>
        <PageHead title={title} lead={lead} meta={meta} />
        <Stack>
          <ErrorSummary locale={ask.locale} errors={errors} general={general ? [general] : []} />
          {children}
        </Stack>
      </Narrow>
    </Page>
  );
}
