import type { Ask } from '../../../kernel/http/index.ts';
import {
  Badge,
  Button,
  ButtonLink,
  ButtonRow,
  type Column,
  Confirm,
  DataTable,
  EmptyState,
  Form,
  PageHead,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { ListFiles } from '../../imports/index.ts';
import { canChangeView, type ListedView, viewHref } from '../view.ts';
import { viewWords } from '../words/views.ts';
import { boardWords } from '../words.ts';
import { viewsPath } from './view-paths.ts';

interface ViewsViewProps {
  ask: Ask;
  views: readonly ListedView[];
  /** The conditions of each view in words. */
  told: ReadonlyMap<string, string>;
  nameOf: (bodyId: string) => string;
}

/** The views one may open: what each asks, who shares it, and what can be done with it. */
export function ViewsView(props: ViewsViewProps) {
  const { ask, views } = props;
  const words = viewWords[ask.locale];
  return (
    <Page
      ask={ask}
      title={words.title}
      breadcrumb={[{ label: boardWords[ask.locale].title, href: '/bang' }, { label: words.title }]}
    >
      <PageHead
        title={words.title}
        lead={words.lead}
        actions={<ListFiles ask={ask} path={viewsPath} isFilled={views.length > 0} mayImport />}
      />
      {views.length === 0 ? (
        <EmptyState
          title={words.none}
          actions={<ButtonLink href="/bang/danh-sach">{boardWords[ask.locale].openList}</ButtonLink>}
        >
          {words.noneLead}
        </EmptyState>
      ) : (
        <DataTable
          locale={ask.locale}
          caption={words.title}
          captionHidden
          columns={columnsOf(props)}
          rows={views}
        />
      )}
    </Page>
  );
}

function columnsOf({ ask, told, nameOf }: ViewsViewProps): Column<ListedView>[] {
  const words = viewWords[ask.locale];
  return [
    {
      key: 'name',
      label: words.name,
      primary: true,
      cell: (view) => (
        <span>
          <a href={viewHref(view)}>{view.name}</a> {view.chosen ? <Badge>{words.chosen}</Badge> : null}
        </span>
      ),
    },
    { key: 'place', label: words.place, width: 'fit', cell: (view) => words.places[view.place] },
    { key: 'asks', label: words.conditions, width: 'wide', cell: (view) => told.get(view.id) ?? '' },
    {
      key: 'sharing',
      label: words.sharing,
      cell: (view) => {
        if (view.bodyId === null) return words.own;
        const shared = words.sharedWithin(nameOf(view.bodyId));
        return view.ownerId === ask.actor.accountId ? shared : `${shared}; ${words.sharedBy(view.ownerName)}`;
      },
    },
    { key: 'actions', label: words.actions, cell: (view) => <Actions ask={ask} view={view} /> },
  ];
}

function Actions({ ask, view }: { ask: Ask; view: ListedView }) {
  const words = viewWords[ask.locale];
  return (
    <ButtonRow>
      <Form ask={ask} action={`/bang/bo-loc/${view.id}/mo-dau`} hidden={{ chosen: view.chosen ? '0' : '1' }}>
        <Button manner="secondary" small>
          {view.chosen ? words.unchoose : words.choose}
        </Button>
      </Form>
      {canChangeView(ask.actor, view) ? (
        <>
          <ButtonLink href={`/bang/bo-loc/${view.id}`} small>
            {words.edit}
          </ButtonLink>
          <Confirm
            ask={ask}
            id={`xoa-${view.id}`}
            action={`/bang/bo-loc/${view.id}/xoa`}
            label={words.delete}
            consequence={words.deleteConsequence(view.name)}
            submit={words.deleteNow}
          />
        </>
      ) : null}
    </ButtonRow>
  );
}
