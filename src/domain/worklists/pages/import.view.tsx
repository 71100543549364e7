import {
  Button,
  ButtonLink,
  ButtonRow,
  Card,
  Form,
  Notice,
  PageHead,
  Progress,
  RadioGroup,
  Stack,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { writeTaskNumbers } from '../../tasks/index.ts';
import { totalOf } from '../imported-list.ts';
import { scopes } from '../start-import.ts';
import { importWords } from '../words.ts';
import type { ImportProps } from './import-props.ts';
import { ImportRows } from './import-rows.view.tsx';
import { importPath, importsPath } from './paths.ts';

type Props = ImportProps & {
  /** The numbers of the tasks that the rows of a finished list became. */
  given: readonly number[];
  refusal: string | undefined;
};

/** A list before, while and after it is written. */
export function ImportView(props: Props) {
  const { ask, list } = props;
  const words = importWords[ask.locale];
  const title = { draft: words.draftTitle, running: words.runningTitle, done: words.doneTitle }[list.state];
  return (
    <Page
      ask={ask}
      title={title(list.fileName)}
      breadcrumb={[
        { label: words.board, href: '/bang' },
        { label: words.title, href: importsPath },
        { label: list.fileName },
      ]}
      refused={props.refusal !== undefined}
    >
      <PageHead title={title(list.fileName)} meta={words.rowsOf(totalOf(list.counts))} />
      <Stack>
        {list.state === 'draft' ? <Confirming {...props} /> : null}
        {list.state === 'running' ? <Running {...props} /> : null}
        {list.state === 'done' ? <Finished {...props} /> : null}
        {list.state === 'running' ? null : <ImportRows {...props} />}
      </Stack>
    </Page>
  );
}

function Confirming({ ask, list, refusal }: Props) {
  const { locale } = ask;
  const words = importWords[locale];
  const { wrong, ready, doubtful } = list.counts;
  const canWrite = ready + doubtful > 0;
  return (
    <Stack>
      {wrong > 0 ? (
        <Notice
          tone="warning"
          locale={locale}
          title={canWrite ? words.wrongLeft(wrong) : words.nothingRight}
        />
      ) : (
        <Notice tone="success" locale={locale} title={words.allRight} />
      )}
      {canWrite ? (
        <Card title={words.confirm}>
          <Form ask={ask} action={importPath(list.id, 'ghi')} refused={refusal !== undefined}>
            <RadioGroup
              locale={locale}
              name="scope"
              label={words.scope}
              value={wrong > 0 ? 'right' : 'all'}
              error={refusal}
              required
              choices={scopes.map((scope) => ({ value: scope, label: words.scopes[scope] }))}
            />
            <ButtonRow>
              <Button>{words.write}</Button>
            </ButtonRow>
          </Form>
        </Card>
      ) : null}
      <ButtonRow>
        <ButtonLink href={importsPath}>{words.again}</ButtonLink>
        <Form ask={ask} action={importPath(list.id, 'bo')} class="inline">
          <Button manner="quiet">{words.giveUp}</Button>
        </Form>
      </ButtonRow>
    </Stack>
  );
}

function Running({ ask, list }: Props) {
  const words = importWords[ask.locale];
  const { waiting, done, failed } = list.counts;
  const all = waiting + done + failed;
  return (
    <Card title={words.progress}>
      <Stack>
        <Progress
          locale={ask.locale}
          label={words.progress}
          percent={all === 0 ? 100 : Math.floor(((done + failed) / all) * 100)}
        />
        <p class="number">{words.progressOf(done + failed, all)}</p>
        <p class="quiet">{words.goesOn}</p>
        <ButtonRow>
          <ButtonLink href={importPath(list.id)}>{words.refresh}</ButtonLink>
          <Form ask={ask} action={importPath(list.id, 'dung')} class="inline">
            <Button manner="quiet">{words.stop}</Button>
          </Form>
        </ButtonRow>
        <p class="quiet">{words.stopHint}</p>
      </Stack>
    </Card>
  );
}

function Finished({ ask, list, given }: Props) {
  const words = importWords[ask.locale];
  const { done, failed, left } = list.counts;
  const href = listHref(given);
  return (
    <Stack>
      <Notice
        tone={failed + left > 0 ? 'warning' : 'success'}
        locale={ask.locale}
        title={words.finished(done)}
      >
        {words.finishedLeft(failed + left)}
      </Notice>
      <ButtonRow>
        {given.length > 0 && href.length <= longestHref ? (
          <ButtonLink href={href} manner="primary">
            {words.seeTasks(given.length)}
          </ButtonLink>
        ) : null}
        <ButtonLink href={importsPath}>{words.again}</ButtonLink>
      </ButtonRow>
    </Stack>
  );
}

/** Longer addresses are not taken everywhere; numbers of one import mostly follow each other. Characters. */
const longestHref = 6_000;

/** The list of exactly these tasks, whenever they ended. */
const listHref = (given: readonly number[]) => `/bang/danh-sach?so=${writeTaskNumbers(given)}`;
