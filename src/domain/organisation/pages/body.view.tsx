import type { Period } from '../../../kernel/db/index.ts';
import type { Ask } from '../../../kernel/http/index.ts';
import { doerOf, type Entry } from '../../../kernel/record/index.ts';
import { type Temporal, writeDay, writeMoment } from '../../../kernel/time/index.ts';
import {
  Badge,
  ButtonLink,
  type Column,
  DataTable,
  DefinitionList,
  Notice,
  PageHead,
  Section,
  Timeline,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import type { Body, BodyKind, BodyVersion } from '../body.ts';
import type { BodyTree } from '../body-tree.ts';
import { organisationFailures, organisationWords } from '../words.ts';

interface BodyViewProps {
  ask: Ask;
  id: string;
  day: Temporal.PlainDate;
  tree: BodyTree;
  kinds: readonly BodyKind[];
  versions: readonly BodyVersion[];
  history: readonly Entry[];
  canChange: boolean;
}

/** A body with its facts on a day, its versions, and those below it. */
export function BodyView({ ask, id, day, tree, kinds, versions, history, canChange }: BodyViewProps) {
  const words = organisationWords[ask.locale];
  const body = tree.get(id);
  const title = body?.name ?? versions[0]?.name ?? '';
  return (
    <Page
      ask={ask}
      title={title}
      breadcrumb={[{ label: words.bodies, href: '/to-chuc' }, ...pathCrumbs(tree, id)]}
    >
      <PageHead
        title={title}
        meta={`${words.onDay} ${writeDay(day)}`}
        actions={body && canChange ? <Actions ask={ask} id={id} /> : undefined}
      />
      {body ? (
        <BodyFacts ask={ask} body={body} tree={tree} kinds={kinds} />
      ) : (
        <Notice tone="info" locale={ask.locale}>
          {organisationFailures.noSuchBody().sentence(ask.locale)}
        </Notice>
      )}
      <Below ask={ask} bodies={tree.childrenOf(id)} />
      <Versions ask={ask} versions={versions} tree={tree} />
      <Section title={words.history}>
        {history.length === 0 ? <p class="quiet">{words.noHistory}</p> : null}
        <Timeline
          events={history.map((entry) => ({
            title: `${doerOf(entry, ask.locale)}: ${words.actions[entry.action] ?? entry.action}`,
            meta: writeMoment(entry.at),
          }))}
        />
      </Section>
    </Page>
  );
}

function pathCrumbs(tree: BodyTree, id: string) {
  return tree
    .pathTo(id)
    .slice(0, -1)
    .map((above) => ({ label: above.shortName || above.name, href: `/to-chuc/${above.id}` }));
}

function Actions({ ask, id }: { ask: Ask; id: string }) {
  const words = organisationWords[ask.locale];
  return (
    <>
      <ButtonLink href={`/to-chuc/${id}/thay-doi`}>{words.change}</ButtonLink>
      <ButtonLink href={`/to-chuc/${id}/chua`} manner="quiet">
        {words.correct}
      </ButtonLink>
    </>
  );
}

function BodyFacts({
  ask,
  body,
  tree,
  kinds,
}: {
  ask: Ask;
  body: Body;
  tree: BodyTree;
  kinds: readonly BodyKind[];
}) {
  const words = organisationWords[ask.locale];
  const kind = kinds.find((one) => one.code === body.kind);
  return (
    <DefinitionList
      locale={ask.locale}
      items={[
        [words.kind, ask.locale === 'vi' ? kind?.nameVi : kind?.nameEn],
        body.actsForParent && [
          words.actsForParent,
          <Badge tone="neutral">{tree.nameOf(body.parentId ?? '')}</Badge>,
        ],
        [
          words.parent,
          body.parentId ? (
            <a href={`/to-chuc/${body.parentId}`}>{tree.nameOf(body.parentId)}</a>
          ) : (
            words.noParent
          ),
        ],
        [words.shortName, body.shortName],
        [words.symbol, body.symbol],
        [words.from, body.valid.from ? writeDay(body.valid.from) : words.unknown],
        [words.decidedBy, body.decidedBy || words.unknown],
      ]}
    />
  );
}

function Below({ ask, bodies }: { ask: Ask; bodies: readonly Body[] }) {
  const words = organisationWords[ask.locale];
  return (
    <Section title={words.below}>
      {bodies.length === 0 ? (
        <p class="quiet">{words.noneBelow}</p>
      ) : (
        <ul>
          {bodies.map((one) => (
            <li>
              <a href={`/to-chuc/${one.id}`}>{one.name}</a>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Versions({ ask, versions, tree }: { ask: Ask; versions: readonly BodyVersion[]; tree: BodyTree }) {
  const words = organisationWords[ask.locale];
  const columns: Column<BodyVersion>[] = [
    {
      key: 'period',
      label: `${words.from} – ${words.until}`,
      width: 'fit',
      cell: (version) => periodWords(version.valid, words),
    },
    {
      key: 'name',
      label: words.name,
      primary: true,
      width: 'wide',
      cell: (version) => <VersionName version={version} mistaken={words.mistaken} />,
    },
    {
      key: 'parent',
      label: words.parent,
      cell: (version) => (version.parentId ? tree.nameOf(version.parentId) : words.noParent),
    },
    { key: 'by', label: words.decidedBy, cell: (version) => version.decidedBy || words.unknown },
    { key: 'at', label: words.recordedAt, width: 'fit', cell: (version) => writeMoment(version.recordedAt) },
  ];
  return (
    <Section title={words.versions}>
      <p class="quiet">{words.versionsLead}</p>
      <DataTable
        locale={ask.locale}
        caption={words.versions}
        captionHidden
        columns={columns}
        rows={versions}
      />
    </Section>
  );
}

function VersionName({ version, mistaken }: { version: BodyVersion; mistaken: string }) {
  return version.replacedBy ? (
    <span>
      <del>{version.name}</del> <Badge tone="cancelled">{mistaken}</Badge>
    </span>
  ) : (
    <span>{version.name}</span>
  );
}

function periodWords(valid: Period, words: { open: string; unknown: string }): string {
  const from = valid.from ? writeDay(valid.from) : words.unknown;
  return `${from} – ${valid.until ? writeDay(valid.until) : words.open}`;
}
