import type { Ask } from '../../../kernel/http/index.ts';
import { Badge, Button, ButtonLink, Card, Columns, EmptyState, Form, Row, Stack } from '../../../ui/index.ts';
import type { RelationGroup } from '../relation-groups.ts';
import { documentWords } from '../words.ts';
import { nameOf } from './directive-name.ts';

interface RelationsProps {
  ask: Ask;
  directiveId: string;
  groups: readonly RelationGroup[];
  mayEdit: boolean;
}

/** What a directive names and what names it, as two lists; what is not found yet says so and can be answered. */
export function Relations(props: RelationsProps) {
  const { ask, directiveId, groups, mayEdit } = props;
  const words = documentWords[ask.locale];
  const add = mayEdit ? (
    <ButtonLink href={`/van-ban/${directiveId}/quan-he/moi`} icon="plus" small>
      {words.addRelation}
    </ButtonLink>
  ) : undefined;
  if (groups.length === 0) return <EmptyState title={words.relationsNone} actions={add} />;
  const [out, incoming] = (['out', 'in'] as const).map((direction) =>
    groups.filter((group) => group.direction === direction),
  );
  return (
    <Columns count={2}>
      <Card title={words.relationsOut} actions={add}>
        <RelationList {...props} groups={out ?? []} />
      </Card>
      <Card title={words.relationsIn}>
        <RelationList {...props} groups={incoming ?? []} />
      </Card>
    </Columns>
  );
}

function RelationList(props: RelationsProps) {
  const words = documentWords[props.ask.locale];
  if (props.groups.length === 0) return <p>{words.relationsNoneHere}</p>;
  return (
    <ul class="plain stack">
      {props.groups.map((group) => (
        <li>
          <OneRelation {...props} group={group} />
        </li>
      ))}
    </ul>
  );
}

function OneRelation(props: RelationsProps & { group: RelationGroup }) {
  const { ask, group } = props;
  const words = documentWords[ask.locale];
  const kinds = group.direction === 'out' ? words.relationKinds : words.relationKindsIn;
  return (
    <Stack gap="tight">
      <p>
        {kinds[group.kind]}{' '}
        {group.other ? (
          <>
            <a href={`/van-ban/${group.other.id}`}>{nameOf(group.other, ask.locale)}</a>{' '}
            {group.other.issuerName}
            {': '}
            {group.other.title}
          </>
        ) : (
          <strong>{group.citedAs}</strong>
        )}
      </p>
      <Row>
        {group.other ? null : (
          <Badge tone="near">
            {group.candidates > 1 ? words.oneOfSeveral(group.candidates) : words.unresolved}
          </Badge>
        )}
        {group.isConfirmed || !group.other ? null : <Badge tone="waiting">{words.proposedRelation}</Badge>}
        {group.mentions > 1 ? <small>{words.mentions(group.mentions)}</small> : null}
        {props.mayEdit && group.direction === 'out' ? <RelationDeeds {...props} /> : null}
      </Row>
    </Stack>
  );
}

function RelationDeeds({ ask, directiveId, group }: RelationsProps & { group: RelationGroup }) {
  const words = documentWords[ask.locale];
  const here = `/van-ban/${directiveId}/quan-he/${group.relationId}`;
  return (
    <>
      {group.other ? null : (
        <ButtonLink href={`/van-ban/moi?dan-chieu=${group.relationId}`} small>
          {words.registerThis}
        </ButtonLink>
      )}
      {group.other && !group.isConfirmed ? (
        <Form ask={ask} action={`${here}/chi-ra`} hidden={{ toId: group.other.id }} class="inline">
          <Button manner="secondary" small>
            {words.confirmRelation}
          </Button>
        </Form>
      ) : null}
      {group.isConfirmed && group.other ? null : (
        <ButtonLink href={`${here}/chi-ra`} manner="quiet" small>
          {words.pointOut}
        </ButtonLink>
      )}
      <Form ask={ask} action={`${here}/bo`} class="inline">
        <Button manner="quiet" small>
          {words.removeRelation}
        </Button>
      </Form>
    </>
  );
}
