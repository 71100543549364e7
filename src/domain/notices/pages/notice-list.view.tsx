import type { Ask } from '../../../kernel/http/index.ts';
import { writeMoment } from '../../../kernel/time/index.ts';
import {
  Badge,
  Button,
  ButtonLink,
  EmptyState,
  FilterBar,
  Form,
  PageHead,
  Pagination,
  Row,
  SelectField,
  safeHref,
  Tabs,
  Timeline,
  type TimelineEvent,
  type Tone,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { kinds, type Notice, type NoticeFilter, type NoticePage } from '../notice.ts';
import { sentenceOf } from '../sentence.ts';
import { noticeWords } from '../words.ts';
import { listPath, openPath, wishesPath } from './notice-paths.ts';

interface Props {
  ask: Ask;
  filter: NoticeFilter;
  page: NoticePage;
}

/** What someone was told, latest first; what is new stands out. */
export function NoticeListView({ ask, filter, page }: Props) {
  const words = noticeWords[ask.locale].list;
  const latest = page.notices[0];
  const mayMark = latest && page.unread > 0 && !filter.before && !ask.actor.onBehalf;
  return (
    <Page ask={ask} title={words.title}>
      <PageHead
        title={words.title}
        lead={words.lead(page.unread)}
        actions={
          <>
            {mayMark ? (
              <Form
                ask={ask}
                action={`${listPath}/xem-het`}
                hidden={{ until: latest.at.toString() }}
                class="inline"
              >
                <Button manner="secondary" icon="check">
                  {words.readAll}
                </Button>
              </Form>
            ) : null}
            <ButtonLink href={wishesPath} manner="quiet">
              {words.wishes}
            </ButtonLink>
          </>
        }
      />
      <Tabs
        locale={ask.locale}
        label={words.shown}
        tabs={[
          { label: words.all, href: address(filter, { unreadOnly: false }), current: !filter.unreadOnly },
          {
            label: words.unread,
            href: address(filter, { unreadOnly: true }),
            current: filter.unreadOnly,
            count: page.unread,
          },
        ]}
      />
      <KindFilter ask={ask} filter={filter} />
      <NoticeList ask={ask} filter={filter} page={page} />
    </Page>
  );
}

/** The address of the list with something changed; the page of it begins anew. */
function address(filter: NoticeFilter, change: Partial<NoticeFilter>): string {
  const { unreadOnly, kind, before } = { ...filter, before: undefined, ...change };
  const query = new URLSearchParams({
    ...(unreadOnly ? { xem: 'chua' } : {}),
    ...(kind ? { loai: kind } : {}),
    ...(before ? { truoc: before } : {}),
  }).toString();
  return query === '' ? listPath : `${listPath}?${query}`;
}

function KindFilter({ ask, filter }: Pick<Props, 'ask' | 'filter'>) {
  const words = noticeWords[ask.locale].list;
  const { kind } = filter;
  return (
    <FilterBar
      locale={ask.locale}
      action={listPath}
      hidden={filter.unreadOnly ? { xem: 'chua' } : {}}
      chips={kind ? [{ label: words.kinds[kind], removeHref: address(filter, { kind: undefined }) }] : []}
    >
      <SelectField
        locale={ask.locale}
        name="loai"
        label={words.kind}
        value={kind ?? ''}
        empty={words.anyKind}
        options={kinds.map((value) => ({ value, label: words.kinds[value] }))}
        width="medium"
      />
    </FilterBar>
  );
}

function NoticeList({ ask, filter, page }: Props) {
  const last = page.notices.at(-1);
  if (page.notices.length === 0) return <NothingTold ask={ask} filter={filter} />;
  return (
    <>
      <Timeline events={page.notices.map((notice) => eventOf(notice, ask))} />
      {filter.before || page.hasMore ? (
        <Pagination
          locale={ask.locale}
          previousHref={filter.before ? address(filter, {}) : undefined}
          nextHref={page.hasMore && last ? address(filter, { before: last.id }) : undefined}
        />
      ) : null}
    </>
  );
}

function eventOf(notice: Notice, ask: Ask): TimelineEvent {
  const words = noticeWords[ask.locale].list;
  const { task, at, readAt } = notice;
  const facts = [
    writeMoment(at),
    task ? words.number(task.number) : '',
    task?.dueOn ? words.due(task.dueOn) : '',
  ];
  return {
    tone: toneOf(notice),
    title: (
      <Row>
        <a href={safeHref(openPath(notice))}>{sentenceOf(notice, ask.locale)}</a>
        {readAt ? null : <Badge tone="open">{words.fresh}</Badge>}
      </Row>
    ),
    meta: facts.filter(Boolean).join(' · '),
    body: task ? <p>{task.title}</p> : undefined,
  };
}

/** What has been seen is drawn calmly; what is late keeps its colour until then. */
function toneOf({ kind, readAt }: Notice): Tone {
  if (readAt) return 'neutral';
  if (kind === 'overdue' || kind === 'escalated' || kind === 'webhook_failed') return 'overdue';
  return kind === 'due_soon' ? 'near' : 'open';
}

function NothingTold({ ask, filter }: Pick<Props, 'ask' | 'filter'>) {
  const words = noticeWords[ask.locale].list;
  const isFiltered = filter.unreadOnly || filter.kind !== undefined || filter.before !== undefined;
  return isFiltered ? (
    <EmptyState
      title={words.emptyFiltered}
      actions={<ButtonLink href={listPath}>{words.toAll}</ButtonLink>}
    />
  ) : (
    <EmptyState title={words.empty}>{words.emptyLead}</EmptyState>
  );
}
