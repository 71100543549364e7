import type { Ask } from '../../../kernel/http/index.ts';
import { writeMoment } from '../../../kernel/time/index.ts';
import type { Locale } from '../../../kernel/words/index.ts';
import {
  Badge,
  Button,
  ButtonLink,
  Finding,
  FindingAside,
  Form,
  type MarkedSpan,
  MarkedText,
  type MarkKind,
} from '../../../ui/index.ts';
import type { Comment } from '../comment.ts';
import type { DeskComment } from '../desk.ts';
import type { FindingKind } from '../phase.ts';
import { deedsFor } from '../transitions.ts';
import { deskWords } from '../words/desk.ts';
import { commentWords } from '../words.ts';
import { commentsPath, deskPath, judgedPath } from './paths.ts';
import { StateMark } from './state-mark.view.tsx';

const looks: Partial<Readonly<Record<FindingKind, MarkKind>>> = {
  link: 'citation',
  private_data: 'name',
  advert: 'wish',
};

interface CardProps {
  ask: Ask;
  comment: DeskComment;
  /** Where the desk stood, to come back to. */
  backTo: string;
}

/** A comment at the desk, with what was found in it and what can be done; its keys work while it is the current one. */
export function JudgedCard({ ask, comment, backTo }: CardProps) {
  const { locale } = ask;
  const words = deskWords[locale];
  const { id, name } = comment;
  return (
    <Finding
      id={`bl-${id}`}
      kind={comment.findings.length > 0 ? 'doubt' : 'found'}
      badges={<Badges locale={locale} comment={comment} />}
      title={
        <>
          <bdi>{name}</bdi> <span class="quiet">{words.sent(writeMoment(comment.at))}</span>
        </>
      }
      actions={
        <>
          <Deeds ask={ask} comment={comment} backTo={backTo} />
          <div class="choice">
            <input type="checkbox" id={`chon-${id}`} name="id[]" value={id} form="hang-loat" />
            <label for={`chon-${id}`}>
              {words.choose} <span class="visually-hidden">{name}</span>
            </label>
          </div>
        </>
      }
    >
      <div class="judged">
        <Said locale={locale} comment={comment} />
        <FindingAside>
          {comment.slug ? (
            <a href={commentsPath(comment.slug)}>{words.onArticle(comment.headline)}</a>
          ) : (
            words.onArticle(comment.headline)
          )}
          {comment.decidedAt
            ? ` · ${words.decided(comment.decidedByName ?? words.byItself, writeMoment(comment.decidedAt))}`
            : ''}
        </FindingAside>
      </div>
    </Finding>
  );
}

function Badges({ locale, comment }: { locale: Locale; comment: DeskComment }) {
  const words = deskWords[locale];
  const kinds = [...new Set(comment.findings.map(({ kind }) => kind))];
  return (
    <>
      {comment.state === 'held' ? null : (
        <StateMark state={comment.state} said={commentWords[locale].own.states[comment.state]} />
      )}
      {comment.same > 1 ? <Badge tone="near">{words.same(comment.same)}</Badge> : null}
      {comment.reports > 0 ? <Badge tone="overdue">{words.reports(comment.reports)}</Badge> : null}
      {comment.appealedAt ? <Badge tone="waiting">{words.appeal}</Badge> : null}
      {kinds.map((kind) => (
        <Badge tone="near">{words.findings[kind]}</Badge>
      ))}
      {kinds.length === 0 ? <Badge>{words.nothingFound}</Badge> : null}
    </>
  );
}

/** What was said, what was found marked in it, and what it answers. */
export function Said({ locale, comment }: { locale: Locale; comment: DeskComment }) {
  const words = deskWords[locale];
  return (
    <>
      {comment.answersName ? (
        <blockquote class="quiet" dir="auto">
          {words.answers} <bdi>{comment.answersName}</bdi>: {shortened(comment.answersBody ?? '')}
        </blockquote>
      ) : null}
      <div dir="auto">
        <MarkedText locale={locale} text={comment.body} spans={spansOf(comment, locale)} />
      </div>
    </>
  );
}

const shortened = (text: string) => (text.length > 160 ? `${text.slice(0, 160).trimEnd()}…` : text);

function spansOf({ id, findings }: Comment, locale: Locale): MarkedSpan[] {
  const names = deskWords[locale].findings;
  return findings.flatMap(({ kind, from, to }, nth): MarkedSpan[] =>
    from === undefined || to === undefined
      ? []
      : [{ start: from, end: to, kind: looks[kind] ?? 'doubt', id: `dau-${id}-${nth}`, title: names[kind] }],
  );
}

/** What can be done with a comment as it stands. */
export function Deeds({ ask, comment, backTo }: CardProps) {
  const words = deskWords[ask.locale];
  const { id, version, state } = comment;
  const hidden = (deed: string) => ({ deed, version, ve: backTo });
  const action = `${deskPath}/${id}/quyet-dinh`;
  const possible = deedsFor(state).filter((deed) => deed !== 'keep' || comment.reports > 0);
  return (
    <>
      {possible.map((deed) =>
        deed === 'refuse' ? (
          <ButtonLink
            href={`${judgedPath(id, 'tu-choi')}?ve=${encodeURIComponent(backTo)}`}
            shortcut="r"
            shortcutLabel={words.deeds.refuse}
          >
            {words.refuseMore}
          </ButtonLink>
        ) : (
          <Form ask={ask} action={action} hidden={hidden(deed)}>
            <Button
              manner={deed === 'publish' ? 'primary' : 'secondary'}
              shortcut={deed === 'publish' ? 'a' : undefined}
              shortcutLabel={words.deeds[deed]}
            >
              {words.deeds[deed]}
            </Button>
          </Form>
        ),
      )}
      <ButtonLink href={judgedPath(id)} manner="quiet">
        {words.open}
      </ButtonLink>
    </>
  );
}
