import { doerOf } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Locale } from '../../kernel/words/index.ts';
import type { Course } from './course.ts';
import type { HistoryLine, TaskScreen } from './task-screen.ts';

/** Says who did something at a moment, and in whose name. */
type Say = (by: string, at: Temporal.Instant) => string;

/**
 * Says, wherever the page of a task names whoever did something, for whom they did it. A deed and what it wrote bear the
 * same moment, so the record knows of every line whether it was written on behalf of another.
 */
export function inWhoseName<Shown extends { readonly screen: TaskScreen; readonly course: Course }>(
  shown: Shown,
  locale: Locale,
): Shown {
  const { screen, course } = shown;
  if (!screen.history.some(isToldOf)) return shown;
  const say = sayer(screen.history, locale);
  return {
    ...shown,
    screen: screenInWords(screen, say),
    course: {
      ...course,
      handovers: course.handovers.map((line) => ({ ...line, by: say(line.by, line.at) })),
      pauses: course.pauses.map((line) => ({
        ...line,
        by: say(line.by, line.at),
        resumedBy: sayOrNull(say, line.resumedBy, line.resumedAt),
      })),
    },
  };
}

/** True of a deed that was not done by a person alone and in their own name. */
function isToldOf({ facts }: Pick<HistoryLine, 'facts'>): boolean {
  return facts.onBehalfOf !== undefined || facts.byProgram !== undefined;
}

function screenInWords(screen: TaskScreen, say: Say): TaskScreen {
  const signed = <Line extends { by: string; at: Temporal.Instant }>(line: Line): Line => ({
    ...line,
    by: say(line.by, line.at),
  });
  const decided = <Line extends { decidedBy: string | null; decidedAt: Temporal.Instant | null }>(
    line: Line,
  ): Line => ({ ...line, decidedBy: sayOrNull(say, line.decidedBy, line.decidedAt) });
  return {
    ...screen,
    deadlines: screen.deadlines.map(signed),
    progress: screen.progress.map(signed),
    results: screen.results.map(signed).map(decided),
    extensions: screen.extensions.map(signed).map(decided),
    history: screen.history.map(signed),
  };
}

function sayer(history: readonly HistoryLine[], locale: Locale): Say {
  const keyOf = (by: string, at: Temporal.Instant) => `${at.epochNanoseconds} ${by}`;
  const said = new Map(
    history
      .filter(isToldOf)
      .map(({ by, at, facts }) => [keyOf(by, at), doerOf({ actorId: by, actorName: by, facts }, locale)]),
  );
  return (by, at) => said.get(keyOf(by, at)) ?? by;
}

function sayOrNull(say: Say, by: string | null, at: Temporal.Instant | null): string | null {
  return by !== null && at !== null ? say(by, at) : by;
}
