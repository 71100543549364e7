import type { Ask } from '../../../kernel/http/index.ts';
import { Temporal, writeDay } from '../../../kernel/time/index.ts';
import { ButtonLink, type Column, DataTable, PageHead, Section, Stack } from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { ListFiles } from '../../imports/index.ts';
import { type DeadlineRule, rulesOn } from '../deadline-rule.ts';
import { noticeWords } from '../words.ts';
import { rulesPath } from './notice-paths.ts';

interface RulesViewProps {
  ask: Ask;
  rules: readonly DeadlineRule[];
}

/** When deadlines are spoken of and to whom: what holds, and what held or will hold. */
export function RulesView({ ask, rules }: RulesViewProps) {
  const words = noticeWords[ask.locale].rules;
  const current = rulesOn(rules, ask.today);
  const others = rules.filter((rule) => !current.includes(rule));
  const columns = columnsFor(ask);
  return (
    <Page ask={ask} title={words.title}>
      <PageHead
        title={words.title}
        lead={words.lead}
        actions={
          <>
            <ButtonLink href={`${rulesPath}/moi`} icon="plus">
              {words.add}
            </ButtonLink>
            <ListFiles ask={ask} path={rulesPath} isFilled mayImport />
          </>
        }
      />
      <Stack gap="wide">
        <DataTable
          locale={ask.locale}
          caption={words.current}
          columns={columns}
          rows={current}
          rowHref={({ key }) => `${rulesPath}/${key}`}
        />
        {others.length > 0 ? (
          <Section title={words.former}>
            <DataTable
              locale={ask.locale}
              caption={words.former}
              captionHidden
              columns={columns}
              rows={others}
              rowHref={({ key }) => `${rulesPath}/${key}`}
            />
          </Section>
        ) : null}
      </Stack>
    </Page>
  );
}

function columnsFor(ask: Ask): Column<DeadlineRule>[] {
  const words = noticeWords[ask.locale].rules;
  return [
    {
      key: 'rule',
      label: words.rule,
      primary: true,
      cell: ({ kind, days }) => words.says[kind](days),
    },
    { key: 'receiver', label: words.receiver, cell: ({ receiver }) => words.receivers[receiver] },
    { key: 'since', label: words.since, width: 'fit', cell: (rule) => periodOf(rule, ask) },
    { key: 'source', label: words.source, cell: ({ source }) => source[ask.locale] },
    {
      key: 'verified',
      label: words.compared,
      width: 'fit',
      cell: ({ verified }) => (verified ? words.verified : words.unverified),
    },
  ];
}

function periodOf({ valid }: DeadlineRule, ask: Ask): string {
  const words = noticeWords[ask.locale].rules;
  const { from, until } = valid;
  // What held from the beginning of the system is not dated.
  const begin =
    from && Temporal.PlainDate.compare(from, Temporal.PlainDate.from('2000-01-01')) > 0 ? writeDay(from) : '';
  const last = until ? writeDay(until.subtract({ days: 1 })) : '';
  return begin === '' && last === '' ? words.always : words.held(begin, last);
}
