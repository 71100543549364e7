import { writeMoment } from '../../../kernel/time/index.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  Card,
  Form,
  Notice,
  PageHead,
  Progress,
  Stack,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { writeTaskNumbers } from '../../tasks/index.ts';
import { totalOf } from '../batch.ts';
import { actWords } from '../words/acts.ts';
import { batchWords } from '../words.ts';
import type { BatchProps } from './batch-props.ts';
import { Items } from './items.view.tsx';
import { Ordered } from './ordered.view.tsx';
import { batchesPath, batchPath, newBatchHref } from './paths.ts';

/** A batch before, while and after it is done. */
export function BatchView(props: BatchProps) {
  const { ask, batch, counts } = props;
  const words = batchWords[ask.locale];
  const act = actWords[ask.locale].acts[batch.order.act].label;
  const title = {
    draft: words.previewTitle,
    running: words.runningTitle,
    done: words.doneTitle,
  }[batch.state](act);
  return (
    <Page
      ask={ask}
      title={title}
      breadcrumb={[
        { label: words.board, href: '/bang' },
        { label: words.title, href: batchesPath },
        { label: act },
      ]}
    >
      <PageHead title={title} meta={words.tasksOf(totalOf(counts))} />
      <Stack>
        <Ordered {...props} />
        {batch.state === 'draft' ? <Starting {...props} /> : null}
        {batch.state === 'running' ? <Running {...props} /> : null}
        {batch.state === 'done' ? <Finished {...props} /> : null}
        {batch.state === 'running' ? null : <Items {...props} />}
      </Stack>
    </Page>
  );
}

function Starting({ ask, batch, counts }: BatchProps) {
  const words = batchWords[ask.locale];
  const edit = newBatchHref(batch.selection, { from: batch.id });
  return (
    <Stack>
      {counts.ready === 0 ? (
        <Notice tone="warning" locale={ask.locale} title={words.nothingToDo}>
          {words.nothingToDoLead}
        </Notice>
      ) : (
        <p class="quiet">{words.atStart}</p>
      )}
      <ButtonRow>
        {counts.ready > 0 ? (
          <Form ask={ask} action={batchPath(batch.id, 'thuc-hien')} class="inline">
            <Button>{words.start(counts.ready)}</Button>
          </Form>
        ) : null}
        <ButtonLink href={edit}>{words.edit}</ButtonLink>
        <Form ask={ask} action={batchPath(batch.id, 'bo')} class="inline">
          <Button manner="quiet">{words.giveUp}</Button>
        </Form>
      </ButtonRow>
    </Stack>
  );
}

function Running({ ask, batch, counts }: BatchProps) {
  const words = batchWords[ask.locale];
  const all = totalOf(counts) - counts.refused;
  const past = counts.done + counts.failed;
  return (
    <Card title={words.progress}>
      <Stack>
        <Progress
          locale={ask.locale}
          label={words.progress}
          percent={all === 0 ? 100 : Math.floor((past / all) * 100)}
        />
        <p class="number">{words.progressOf(past, all)}</p>
        <p class="quiet">{words.goesOn}</p>
        <ButtonRow>
          <ButtonLink href={batchPath(batch.id)}>{words.refresh}</ButtonLink>
          <Form ask={ask} action={batchPath(batch.id, 'dung')} class="inline">
            <Button manner="quiet">{words.stop}</Button>
          </Form>
        </ButtonRow>
        <p class="quiet">{words.stopHint}</p>
      </Stack>
    </Card>
  );
}

function Finished({ ask, batch, counts, left }: BatchProps) {
  const words = batchWords[ask.locale];
  const failed = counts.failed + counts.refused;
  const at = batch.finishedAt ? words.finished(writeMoment(batch.finishedAt)) : '';
  if (failed === 0) {
    return (
      <Notice tone="success" locale={ask.locale} title={words.allDone(counts.done)}>
        {at}
      </Notice>
    );
  }
  return (
    <Notice tone="warning" locale={ask.locale} title={words.someLeft(failed)}>
      <p class="number">{words.doneWith(counts.done)}</p>
      <p>{at}</p>
      {left.length > 0 && left.length <= mostAgain ? (
        <p>
          <ButtonLink href={newBatchHref(`so=${writeTaskNumbers(left)}`, { from: batch.id })} small>
            {words.again}
          </ButtonLink>
        </p>
      ) : null}
    </Notice>
  );
}

/** More numbers than this have no room in an address. */
const mostAgain = 500;
