import type { Ask, FieldErrors } from '../../../kernel/http/index.ts';
import type { Task } from '../task.ts';
import type { Part } from '../transitions.ts';
import type { AnnexDrawn } from './annex-drawn.ts';
import type { StepField } from './step-fields.ts';

/** What an annex is drawn from: the task, who looks at it, and how bodies are called. */
export interface AnnexPage {
  readonly task: Task;
  readonly played: ReadonlySet<Part>;
  readonly nameOf: (bodyId: string) => string;
  /** Makes a field of the report of progress, with what was typed and what was wrong when it was refused. */
  readonly progressField: (name: string, label: string) => StepField;
}

/** The annex's own part of a report of progress: what was wrong with it, or how it is kept, in the same transaction. */
export type AnnexReport =
  | { readonly ok: false; readonly errors: FieldErrors }
  | { readonly ok: true; keep(): Promise<void> };

/** What a slice above keeps about a task and shows on its page. */
export interface TaskAnnex {
  /** Under this name the task remembers that something is kept. */
  readonly name: string;
  /** Asked only of a task that remembers the name. */
  draw(ask: Ask, page: AnnexPage): Promise<AnnexDrawn>;
  /** The way to begin, on a task that has nothing of it; asks nothing of the database. */
  begin?(ask: Ask, page: AnnexPage): AnnexDrawn;
  /** Reads its fields of a report of progress; nothing when the report brings none. */
  readProgress?(ask: Ask, taskId: string): Promise<AnnexReport | undefined>;
}

let annexes: readonly TaskAnnex[] = [];

/** Says which annexes tasks have; once, when the program starts. */
export function useTaskAnnexes(all: readonly TaskAnnex[]): void {
  annexes = all;
}

/** Everything the annexes add to the page of a task: what is kept is asked for, and below it, of the rest, the way to begin. */
export async function drawAnnexes(
  ask: Ask,
  page: AnnexPage,
  held: readonly string[],
): Promise<readonly AnnexDrawn[]> {
  const kept = annexes.filter(({ name }) => held.includes(name));
  const begun = annexes
    .filter((annex) => !kept.includes(annex))
    .map((annex) => annex.begin?.(ask, page) ?? {});
  return [...(await Promise.all(kept.map((annex) => annex.draw(ask, page)))), ...begun];
}

/** What the annexes make of a report of progress. */
export async function readAnnexReports(ask: Ask, taskId: string): Promise<AnnexReport> {
  const read: AnnexReport[] = [];
  for (const annex of annexes) {
    const report = await annex.readProgress?.(ask, taskId);
    if (report) read.push(report);
  }
  const errors = Object.assign({}, ...read.map((report) => (report.ok ? {} : report.errors)));
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  return {
    ok: true,
    keep: async () => {
      for (const report of read) if (report.ok) await report.keep();
    },
  };
}
