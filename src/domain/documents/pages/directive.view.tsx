import type { Ask } from '../../../kernel/http/index.ts';
import { doerOf } from '../../../kernel/record/index.ts';
import { writeMoment } from '../../../kernel/time/index.ts';
import {
  Badge,
  Button,
  ButtonLink,
  ButtonRow,
  Columns,
  Form,
  type MarkedSpan,
  MarkedText,
  MarkLegend,
  Notice,
  PageHead,
  Section,
  Stack,
  Tabs,
  Timeline,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { groupRelations } from '../relation-groups.ts';
import { documentWords } from '../words.ts';
import { citationMarks } from './citation-marks.ts';
import { DirectiveFacts, Files, Publishing } from './directive-facts.view.tsx';
import { nameOf, shortNameOf } from './directive-name.ts';
import type { DirectiveViewProps } from './directive-view-props.ts';
import { RelationGraphView } from './relation-graph.view.tsx';
import { Relations } from './relations.view.tsx';
import { StandingBadge } from './standing-badge.view.tsx';

/** A directive: what it is at the side, and its text, relations or record. */
export function DirectiveView(props: DirectiveViewProps) {
  const { ask, screen, part } = props;
  const { locale } = ask;
  const words = documentWords[locale];
  const title = shortNameOf(screen.directive, locale);
  return (
    <Page
      ask={ask}
      title={title}
      breadcrumb={[{ label: words.register, href: '/van-ban' }]}
      refused={props.fileError !== undefined}
    >
      <PageHead
        title={title}
        lead={screen.directive.title}
        meta={<Meta {...props} />}
        actions={<Actions {...props} />}
      />
      <DirectiveTabs {...props} />
      {part === 'noi-dung' ? (
        <Columns count="main">
          <TextPart {...props} />
          <Stack>
            <DirectiveFacts {...props} />
            <Files {...props} />
            {props.may.publish ? <Publishing {...props} /> : null}
          </Stack>
        </Columns>
      ) : part === 'quan-he' ? (
        <RelationsPart {...props} />
      ) : (
        <HistoryPart {...props} />
      )}
    </Page>
  );
}

function Meta({ ask, screen: { directive }, standing }: DirectiveViewProps) {
  const words = documentWords[ask.locale];
  return (
    <>
      <StandingBadge locale={ask.locale} standing={standing} />
      {directive.secrecy === 'normal' ? null : (
        <Badge tone="overdue">{words.secrecies[directive.secrecy]}</Badge>
      )}
      {directive.urgency === 'normal' ? null : (
        <Badge tone="near">{words.urgencies[directive.urgency]}</Badge>
      )}
      {directive.publishedAt ? <Badge tone="done">{words.publicPage}</Badge> : null}
    </>
  );
}

function Actions({ ask, screen: { directive }, may }: DirectiveViewProps) {
  const words = documentWords[ask.locale];
  return (
    <>
      {may.edit ? (
        <ButtonLink href={`/van-ban/${directive.id}/doc`} manner="primary">
          {words.desk}
        </ButtonLink>
      ) : null}
      <ButtonLink href={`/bang/danh-sach?vanBan=${directive.id}&daXong=tat-ca`}>{words.tasks}</ButtonLink>
      {may.edit ? (
        <ButtonLink href={`/van-ban/${directive.id}/sua`} manner="quiet">
          {words.edit}
        </ButtonLink>
      ) : null}
      {may.edit && directive.secrecy === 'normal' ? (
        <ButtonLink href={`/van-ban/${directive.id}/goi-tin`} manner="quiet">
          {words.toPacket}
        </ButtonLink>
      ) : null}
    </>
  );
}

function DirectiveTabs({ ask, screen, part }: DirectiveViewProps) {
  const words = documentWords[ask.locale];
  const here = `/van-ban/${screen.directive.id}`;
  return (
    <Tabs
      locale={ask.locale}
      label={shortNameOf(screen.directive, ask.locale)}
      tabs={[
        { label: words.text, href: here, current: part === 'noi-dung' },
        {
          label: words.relations,
          href: `${here}?muc=quan-he`,
          current: part === 'quan-he',
          count: groupRelations(screen.relations).length,
        },
        { label: words.history, href: `${here}?muc=nhat-ky`, current: part === 'nhat-ky' },
      ]}
    />
  );
}

/** Offers at once what a corrected text needs: to be read anew at the desk. */
function ReadAgain({ ask, directiveId }: { ask: Ask; directiveId: string }) {
  const words = documentWords[ask.locale];
  return (
    <Notice tone="info" locale={ask.locale} title={words.readAgainTitle}>
      <Stack gap="tight">
        <p>{words.readAgainLead}</p>
        <Form ask={ask} action={`/van-ban/${directiveId}/doc`}>
          <ButtonRow>
            <Button small>{words.readAgain}</Button>
          </ButtonRow>
        </Form>
      </Stack>
    </Notice>
  );
}

function TextPart({ ask, screen, may, passage, passageMoved, justCorrected }: DirectiveViewProps) {
  const { locale } = ask;
  const words = documentWords[locale];
  const { directive, text } = screen;
  const cited = citationMarks(screen.relations, { directiveId: directive.id, locale });
  const marks: MarkedSpan[] = passage
    ? [...cited, { ...passage, id: 'doan', kind: 'task', current: true, title: words.markPassage }]
    : cited;
  const correct = may.edit ? (
    <ButtonLink href={`/van-ban/${directive.id}/noi-dung`} manner="quiet" small>
      {text.text ? words.correctText : words.textAdd}
    </ButtonLink>
  ) : undefined;
  if (!text.text) {
    return (
      <Section title={words.text} actions={correct}>
        <p>{words.textNone}</p>
      </Section>
    );
  }
  return (
    <Section title={words.text} actions={correct}>
      <Stack>
        {justCorrected && may.edit ? <ReadAgain ask={ask} directiveId={directive.id} /> : null}
        {marks.length > 0 ? (
          <MarkLegend
            items={[
              { kind: 'citation', label: words.markCited },
              { kind: 'doubt', label: words.markUnresolved },
              ...(passage ? [{ kind: 'task' as const, label: words.markPassage }] : []),
            ]}
          />
        ) : null}
        {passageMoved ? (
          <Notice tone={passage ? 'info' : 'warning'} locale={locale}>
            {passage ? words.passageFound : words.passageLost}
          </Notice>
        ) : null}
        <MarkedText locale={locale} text={text.text} spans={marks} />
      </Stack>
    </Section>
  );
}

function RelationsPart(props: DirectiveViewProps) {
  const { ask, screen, graph } = props;
  return (
    <Stack gap="wide">
      <Relations
        ask={ask}
        directiveId={screen.directive.id}
        groups={groupRelations(screen.relations, props.candidates)}
        mayEdit={props.may.edit}
      />
      {graph && graph.nodes.length > 1 ? (
        <RelationGraphView
          ask={ask}
          graph={graph}
          depth={props.depth}
          directiveId={screen.directive.id}
          name={nameOf(screen.directive, ask.locale)}
        />
      ) : null}
    </Stack>
  );
}

function HistoryPart({ ask, history }: DirectiveViewProps) {
  const words = documentWords[ask.locale];
  return (
    <Section title={words.history}>
      <Timeline
        events={history.map((entry) => ({
          title: `${doerOf(entry, ask.locale)} ${words.actions[entry.action]?.(entry.facts) ?? entry.action}`,
          meta: writeMoment(entry.at),
        }))}
      />
    </Section>
  );
}
