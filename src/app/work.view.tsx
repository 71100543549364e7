import type { FailedMail, MailStanding } from '../domain/notices/index.ts';
import type { Ask } from '../kernel/http/index.ts';
import type { DeadJob, Sweep, SweepState } from '../kernel/jobs/index.ts';
import { writeMoment } from '../kernel/time/index.ts';
import {
  Button,
  type Column,
  DataTable,
  Form,
  Notice,
  PageHead,
  Section,
  Stack,
  StateBadge,
} from '../ui/index.ts';
import { Page } from '../ui/page.tsx';
import { workWords } from './work-words.ts';

interface WorkViewProps {
  ask: Ask;
  sweeps: readonly Sweep[];
  /** How each last went, by its name. */
  last: ReadonlyMap<string, SweepState>;
  dead: readonly DeadJob[];
  mail: MailStanding;
  hasMail: boolean;
}

/** What the system does by itself, how it last went, and what failed for good. */
export function WorkView(props: WorkViewProps) {
  const { ask, sweeps, dead } = props;
  const words = workWords[ask.locale];
  return (
    <Page ask={ask} title={words.title}>
      <PageHead title={words.title} lead={words.lead} />
      <Stack gap="wide">
        <DataTable
          locale={ask.locale}
          caption={words.sweeps}
          columns={sweepColumns(props)}
          rows={sweeps}
          rowTone={({ name }) => (props.last.get(name)?.failures ? 'overdue' : undefined)}
        />
        <MailSection {...props} />
        <Section title={words.dead}>
          <p class="quiet">{words.deadLead}</p>
          <DataTable
            locale={ask.locale}
            caption={words.dead}
            captionHidden
            columns={deadColumns(ask)}
            rows={dead}
            empty={<p>{words.noDead}</p>}
          />
        </Section>
      </Stack>
    </Page>
  );
}

function sweepColumns({ ask, last }: WorkViewProps): Column<Sweep>[] {
  const words = workWords[ask.locale];
  return [
    { key: 'name', label: words.name, primary: true, cell: ({ name }) => words.names[name] ?? name },
    {
      key: 'every',
      label: words.every,
      cell: ({ every = 1, soon }) =>
        [words.everyMinutes(every), soon ? words.soon : ''].filter(Boolean).join(', '),
    },
    {
      key: 'last',
      label: words.last,
      width: 'fit',
      cell: ({ name }) => {
        const state = last.get(name);
        return state ? writeMoment(state.begunAt) : words.never;
      },
    },
    {
      key: 'took',
      label: words.took,
      align: 'end',
      width: 'fit',
      cell: ({ name }) => {
        const state = last.get(name);
        return state ? words.ms(state.tookMs) : '';
      },
    },
    { key: 'state', label: words.state, cell: ({ name }) => <SweepBadge ask={ask} state={last.get(name)} /> },
    {
      key: 'run',
      label: words.run,
      labelHidden: true,
      width: 'fit',
      cell: ({ name }) => (
        <Form ask={ask} action={`/quan-tri/viec-nen/${name}/chay`} class="inline">
          <Button manner="secondary" small>
            {words.run}
          </Button>
        </Form>
      ),
    },
  ];
}

function SweepBadge({ ask, state }: { ask: Ask; state: SweepState | undefined }) {
  const words = workWords[ask.locale];
  if (!state) return <StateBadge tone="waiting">{words.waits}</StateBadge>;
  if (state.failures === 0) return <StateBadge tone="done">{words.well}</StateBadge>;
  return (
    <>
      <StateBadge tone="overdue">{words.failing(state.failures)}</StateBadge>
      <p class="quiet">{state.error}</p>
      {state.succeededAt ? <p class="quiet">{words.lastSuccess(writeMoment(state.succeededAt))}</p> : null}
    </>
  );
}

function MailSection({ ask, mail, hasMail }: WorkViewProps) {
  const words = workWords[ask.locale];
  return (
    <Section title={words.mail}>
      <Stack>
        {hasMail ? null : (
          <Notice tone="info" locale={ask.locale}>
            {words.mailOff}
          </Notice>
        )}
        <p>
          {words.mailWaiting(mail.waiting)}
          {mail.oldest ? words.mailOldest(writeMoment(mail.oldest)) : null}
        </p>
        {mail.failed.length > 0 ? (
          <DataTable
            locale={ask.locale}
            caption={words.mailFailed}
            columns={mailColumns(ask)}
            rows={mail.failed}
          />
        ) : null}
      </Stack>
    </Section>
  );
}

function mailColumns(ask: Ask): Column<FailedMail>[] {
  const words = workWords[ask.locale];
  return [
    { key: 'to', label: words.mailTo, primary: true, cell: ({ name }) => name },
    { key: 'kind', label: words.mailKind, cell: ({ kind }) => words.mailKinds[kind] },
    { key: 'since', label: words.since, width: 'fit', cell: ({ failedAt }) => writeMoment(failedAt) },
    { key: 'tries', label: words.tries, align: 'end', width: 'fit', cell: ({ tries }) => tries },
    { key: 'error', label: words.error, cell: ({ error }) => error },
    {
      key: 'again',
      label: words.send,
      labelHidden: true,
      width: 'fit',
      cell: ({ id }) => (
        <Form ask={ask} action={`/quan-tri/viec-nen/thu/${id}/gui-lai`} class="inline">
          <Button manner="secondary" small>
            {words.send}
          </Button>
        </Form>
      ),
    },
  ];
}

function deadColumns(ask: Ask): Column<DeadJob>[] {
  const words = workWords[ask.locale];
  return [
    { key: 'name', label: words.name, primary: true, cell: ({ name }) => words.names[name] ?? name },
    { key: 'since', label: words.since, width: 'fit', cell: ({ diedAt }) => writeMoment(diedAt) },
    { key: 'tries', label: words.tries, align: 'end', width: 'fit', cell: ({ tries }) => tries },
    { key: 'error', label: words.error, cell: ({ error }) => error },
    {
      key: 'again',
      label: words.again,
      labelHidden: true,
      width: 'fit',
      cell: ({ id }) => (
        <Form ask={ask} action={`/quan-tri/viec-nen/hong/${id}/lam-lai`} class="inline">
          <Button manner="secondary" small>
            {words.again}
          </Button>
        </Form>
      ),
    },
  ];
}
