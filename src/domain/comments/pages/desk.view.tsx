import type { Ask } from '../../../kernel/http/index.ts';
import {
  Button,
  ButtonLink,
  CountedPages,
  EmptyState,
  FilterBar,
  FindingList,
  Form,
  Notice,
  PageHead,
  Row,
  SearchField,
  SelectField,
  Stack,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { countedTo, type Desk, deskViews } from '../desk.ts';
import { findingKinds } from '../phase.ts';
import { type Deed, deedsFor } from '../transitions.ts';
import { deskWords } from '../words/desk.ts';
import { publicWords } from '../words/public.ts';
import { deskHref, pageSize, type Shown, viewNames } from './desk-query.ts';
import { JudgedCard } from './judged-card.view.tsx';
import { deskPath, statisticsPath } from './paths.ts';

interface DeskProps {
  ask: Ask;
  shown: Shown;
  desk: Desk;
  /** The order that was just carried out. */
  done: { orderId: string; decided: number; deed: string; passedOver: number } | undefined;
}

/** The moderation desk: what waits, one after the other, with what was found in it and what can be done. */
export function DeskView(props: DeskProps) {
  const { ask, shown, desk } = props;
  const { locale } = ask;
  const words = deskWords[locale];
  return (
    <Page ask={ask} title={words.title} sheet="comments">
      <PageHead
        title={words.title}
        lead={words.lead}
        actions={
          <ButtonLink href={statisticsPath} manner="quiet">
            {publicWords[locale].statistics}
          </ButtonLink>
        }
      />
      <Stack>
        <Done {...props} />
        <Filter {...props} />
        <FindingList
          locale={locale}
          nextLabel={words.next}
          previousLabel={words.previous}
          viewsLabel={words.views}
          views={viewsOf(props)}
        >
          {desk.rows.length === 0 ? <Nothing {...props} /> : null}
          {desk.rows.map((comment) => (
            <JudgedCard ask={ask} comment={comment} backTo={deskHref(shown, { page: shown.page })} />
          ))}
        </FindingList>
        {desk.rows.length > 0 ? <Bulk {...props} /> : null}
        <CountedPages
          locale={props.ask.locale}
          page={props.shown.page}
          size={pageSize}
          shown={props.desk.rows.length}
          total={countedIn(props.desk)}
          hrefOf={(page) => deskHref(props.shown, { page })}
        />
        <p class="field-hint">{words.keys}</p>
      </Stack>
    </Page>
  );
}

function viewsOf({ ask, shown, desk }: DeskProps) {
  const names = deskWords[ask.locale].viewNames;
  const counts: Readonly<Record<string, number>> = desk.waiting;
  return deskViews.map((view) => ({
    label: names[view],
    href: deskHref({ ...shown, typed: '', finding: undefined }, { view }),
    current: shown.view === view,
    count: counts[view] ?? (shown.view === view ? countedIn(desk) : undefined),
  }));
}

const countedIn = ({ total }: Desk) => (total > countedTo ? undefined : total);

function Done({ ask, shown, done }: DeskProps) {
  if (!done) return null;
  const words = deskWords[ask.locale];
  const deed = words.deeds[done.deed as Deed] ?? done.deed;
  return (
    <Notice tone="success" locale={ask.locale}>
      <Row>
        <span>
          {words.done(deed, done.decided)} {done.passedOver > 0 ? words.passedOver(done.passedOver) : null}
        </span>
        {done.deed === 'keep' ? null : (
          <Form ask={ask} action={`${deskPath}/hoan-tac/${done.orderId}`} hidden={{ ve: deskHref(shown) }}>
            <Button manner="secondary" small shortcut="u" shortcutLabel={words.undo}>
              {words.undo}
            </Button>
          </Form>
        )}
      </Row>
    </Notice>
  );
}

function Filter({ ask, shown }: DeskProps) {
  const { locale } = ask;
  const words = deskWords[locale];
  const { view, typed, finding, slug } = shown;
  const chips = [
    typed && { label: `${words.search}: ${typed}`, removeHref: deskHref(shown, { typed: '' }) },
    finding && {
      label: words.findings[finding as keyof typeof words.findings],
      removeHref: deskHref(shown, { finding: undefined }),
    },
    slug && { label: `${words.article}: ${slug}`, removeHref: deskHref(shown, { slug: undefined }) },
  ].filter((chip) => typeof chip === 'object');
  return (
    <FilterBar
      locale={locale}
      action={deskPath}
      chips={chips}
      clearHref={deskHref({ ...shown, typed: '', finding: undefined, slug: undefined })}
      hidden={{ ...(view === 'held' ? {} : { nhom: viewNames[view] }), ...(slug ? { bai: slug } : {}) }}
    >
      <SearchField locale={locale} label={words.search} value={typed} placeholder={words.searchHint} />
      <SelectField
        locale={locale}
        name="dau"
        label={words.finding}
        value={finding ?? ''}
        options={findingKinds
          .filter((kind) => kind !== 'new_name')
          .map((kind) => ({ value: kind, label: words.findings[kind] }))}
        empty={words.anyFinding}
      />
    </FilterBar>
  );
}

function Nothing({ ask, shown }: DeskProps) {
  const words = deskWords[ask.locale];
  const plain = deskHref({ ...shown, typed: '', finding: undefined, slug: undefined });
  if (deskHref(shown) !== plain) {
    return <EmptyState title={words.noMatch} actions={<ButtonLink href={plain}>{words.clear}</ButtonLink>} />;
  }
  return <EmptyState title={words.empty}>{shown.view === 'held' ? words.emptyHint : null}</EmptyState>;
}

/** One deed for what was ticked, or for the whole list; looked at before it is done. */
function Bulk({ ask, shown, desk }: DeskProps) {
  const { locale } = ask;
  const words = deskWords[locale];
  const state =
    shown.view === 'held'
      ? 'held'
      : shown.view === 'published' || shown.view === 'reported'
        ? 'published'
        : 'refused';
  const parameters = new URLSearchParams(deskHref(shown).split('?')[1] ?? '');
  return (
    <form class="card judged" id="hang-loat" method="get" action={`${deskPath}/hang-loat`}>
      <h2>{words.bulk}</h2>
      {[...parameters].map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <div class="choice">
        <input type="checkbox" id="ca-danh-sach" name="ca-danh-sach" value="co" />
        <label for="ca-danh-sach">{words.bulkAll(Math.min(desk.total, countedTo))}</label>
      </div>
      <div class="judged-choice">
        {deedsFor(state)
          .filter((deed) => deed !== 'keep')
          .map((deed) => (
            <Button manner="secondary" name="viec" value={deed}>
              {`${words.deeds[deed]}: ${words.bulkLook.toLocaleLowerCase(locale)}`}
            </Button>
          ))}
      </div>
    </form>
  );
}
