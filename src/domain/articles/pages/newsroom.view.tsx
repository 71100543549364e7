import type { Ask } from '../../../kernel/http/index.ts';
import { Temporal, writeDay, writeMoment } from '../../../kernel/time/index.ts';
import {
  Badge,
  ButtonLink,
  type Column,
  CountedPages,
  DataTable,
  EmptyState,
  FilterBar,
  PageHead,
  SearchField,
  SelectField,
  Stack,
  Tabs,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { type NewsroomList, type NewsroomRow, type Section, sumOf } from '../newsroom.ts';
import type { State } from '../transitions.ts';
import { newsroomWords } from '../words/newsroom.ts';
import { articleWords } from '../words.ts';
import { dueNames, listHref, pageSize, type Shown, stateNames, whoseNames } from './newsroom-query.ts';
import { articlePath, importPath, newArticlePath, newsroomPath, spellingsPath } from './paths.ts';
import { ArticleStateBadge } from './state-badge.view.tsx';

interface NewsroomProps {
  ask: Ask;
  shown: Shown;
  list: NewsroomList;
  sections: readonly Section[];
  mayWrite: boolean;
}

/** The list of the newsroom: every article by its step, who has it and when it is due. */
export function NewsroomView(props: NewsroomProps) {
  const { ask, list, mayWrite } = props;
  const words = newsroomWords[ask.locale];
  return (
    <Page ask={ask} title={words.title}>
      <PageHead
        title={words.title}
        lead={words.lead}
        meta={list.total === undefined ? undefined : words.count(list.total)}
        actions={
          <>
            {mayWrite ? (
              <>
                <ButtonLink href={newArticlePath} manner="primary" shortcut="n" shortcutLabel={words.begin}>
                  {words.begin}
                </ButtonLink>
                <ButtonLink href={importPath}>{words.import}</ButtonLink>
              </>
            ) : null}
            <ButtonLink href={spellingsPath} manner="quiet">
              {words.spellings}
            </ButtonLink>
          </>
        }
      />
      <Stack>
        <StepTabs {...props} />
        <Filter {...props} />
        {list.rows.length > 0 ? <Rows {...props} /> : <Nothing {...props} />}
        <CountedPages
          locale={props.ask.locale}
          page={props.shown.page}
          size={pageSize}
          shown={props.list.rows.length}
          total={props.list.total}
          hrefOf={(page) => listHref(props.shown, { page })}
        />
      </Stack>
    </Page>
  );
}

const inWork: readonly State[] = ['draft', 'proofread', 'in_review', 'scheduled'];
const past: readonly State[] = ['published', 'corrected', 'withdrawn', 'dropped'];

function StepTabs({ ask, shown, list: { counts } }: NewsroomProps) {
  const words = newsroomWords[ask.locale];
  const names = articleWords[ask.locale].states;
  const tab = (state: State) => ({
    label: names[state],
    href: listHref(shown, { state }),
    current: shown.state === state,
    count: counts[state],
  });
  return (
    <Tabs
      locale={ask.locale}
      label={words.views}
      tabs={[
        {
          label: words.allSteps,
          href: listHref(shown, { state: undefined }),
          current: shown.state === undefined,
          count: sumOf(inWork, counts),
        },
        ...inWork.map(tab),
        ...past.filter((state) => counts[state] !== 0 || shown.state === state).map(tab),
        {
          label: words.everything,
          href: listHref(shown, { state: 'all' }),
          current: shown.state === 'all',
          count: sumOf([...inWork, ...past], counts),
        },
      ]}
    />
  );
}

function Filter({ ask, shown, sections }: NewsroomProps) {
  const { locale } = ask;
  const words = newsroomWords[locale];
  const { typed, section, whose, due, state } = shown;
  const whoses = { mine: words.whoseMine, nobody: words.whoseNobody };
  const dues = { late: words.dueLate, week: words.dueWeek };
  const chips = [
    typed && { label: `${words.search}: ${typed}`, removeHref: listHref(shown, { typed: '' }) },
    section && {
      label: sections.find(({ slug }) => slug === section)?.name ?? section,
      removeHref: listHref(shown, { section: undefined }),
    },
    whose && { label: whoses[whose], removeHref: listHref(shown, { whose: undefined }) },
    due && { label: dues[due], removeHref: listHref(shown, { due: undefined }) },
  ].filter((chip) => typeof chip === 'object');
  return (
    <FilterBar
      locale={locale}
      action={newsroomPath}
      clearHref={listHref({ ...shown, typed: '', section: undefined, whose: undefined, due: undefined })}
      chips={chips}
    >
      {state ? <input type="hidden" name="buoc" value={stateNames[state]} /> : null}
      <SearchField locale={locale} label={words.search} value={typed} placeholder={words.searchHint} />
      <SelectField
        locale={locale}
        name="chuyenMuc"
        label={words.section}
        value={section ?? ''}
        options={sections.map(({ slug, name }) => ({ value: slug, label: name }))}
        empty={words.anySection}
      />
      <SelectField
        locale={locale}
        name="ai"
        label={words.whose}
        value={whose ? whoseNames[whose] : ''}
        options={(['mine', 'nobody'] as const).map((key) => ({ value: whoseNames[key], label: whoses[key] }))}
        empty={words.whoseAny}
      />
      <SelectField
        locale={locale}
        name="han"
        label={words.due}
        value={due ? dueNames[due] : ''}
        options={(['late', 'week'] as const).map((key) => ({ value: dueNames[key], label: dues[key] }))}
        empty={words.dueAny}
      />
    </FilterBar>
  );
}

function Rows({ ask, list }: NewsroomProps) {
  const { locale, today } = ask;
  const words = newsroomWords[locale];
  const columns: Column<NewsroomRow>[] = [
    {
      key: 'headline',
      label: words.columns.headline,
      primary: true,
      width: 'wide',
      cell: (row) => row.headline,
    },
    {
      key: 'state',
      label: words.columns.state,
      width: 'fit',
      cell: (row) => (
        <Stack gap="tight">
          <ArticleStateBadge state={row.state} locale={locale} />
          {row.publishAt ? <span class="quiet"> {words.goesOut(writeMoment(row.publishAt))}</span> : null}
          {row.alerts > 0 ? <Badge tone="overdue">{words.alerts(row.alerts)}</Badge> : null}
          {row.remarks > 0 ? <Badge tone="near">{words.remarks(row.remarks)}</Badge> : null}
        </Stack>
      ),
    },
    { key: 'section', label: words.columns.section, cell: (row) => row.section },
    {
      key: 'writer',
      label: words.columns.writer,
      width: 'fit',
      cell: (row) => (
        <Stack gap="tight">
          <span>{row.writer}</span>
          {row.claimant ? <span class="quiet">{words.editing(row.claimant)}</span> : null}
        </Stack>
      ),
    },
    {
      key: 'due',
      label: words.columns.due,
      width: 'fit',
      cell: (row) => {
        if (!row.dueOn) return '';
        const isLate = row.publishedAt === null && Temporal.PlainDate.compare(row.dueOn, today) < 0;
        return (
          <Stack gap="tight">
            <span>{writeDay(row.dueOn)}</span>
            {isLate ? <Badge tone="overdue">{words.late}</Badge> : null}
          </Stack>
        );
      },
    },
    {
      key: 'touched',
      label: words.columns.touched,
      width: 'fit',
      cell: (row) =>
        row.publishedAt && row.state !== 'draft'
          ? words.publicSince(writeMoment(row.publishedAt))
          : writeMoment(row.touchedAt),
    },
  ];
  return (
    <DataTable
      locale={locale}
      caption={words.title}
      captionHidden
      columns={columns}
      rows={list.rows}
      rowHref={(row) => articlePath(row.id)}
    />
  );
}

function Nothing({ ask, shown, mayWrite }: NewsroomProps) {
  const words = newsroomWords[ask.locale];
  if (listHref(shown) !== newsroomPath) {
    return (
      <EmptyState
        title={words.nothingMatches}
        actions={<ButtonLink href={newsroomPath}>{words.clear}</ButtonLink>}
      />
    );
  }
  return (
    <EmptyState
      title={words.nothing}
      actions={mayWrite ? <ButtonLink href={newArticlePath}>{words.begin}</ButtonLink> : undefined}
    >
      {words.nothingLead}
    </EmptyState>
  );
}
