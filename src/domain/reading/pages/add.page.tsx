import { z } from 'zod';
import { Failure } from '../../../kernel/failure/index.ts';
import {
  type Ask,
  type FieldErrors,
  html,
  optionalText,
  seeOther,
  statusOf,
  type Typed,
  whole,
} from '../../../kernel/http/index.ts';
import { taskWords } from '../../tasks/index.ts';
import { addAssignment } from '../add-assignment.ts';
import { locateSelection } from '../locate-words.ts';
import { withoutBlanks } from '../place-again.ts';
import type { Stretch } from '../proposal.ts';
import { readingFailures, readingWords } from '../words.ts';
import { ChoosePlaceView } from './choose-place.view.tsx';
import { type Desk, loadDeskToDecide } from './desk-data.ts';
import { deskPath } from './desk-paths.ts';
import { readOrder } from './order-form.ts';
import { OrderFormView } from './order-form.view.tsx';

const longest = 2_000_000;
const place = z.object({ tu: whole(0, longest), den: whole(0, longest) });

/** Finds the words that were selected or pasted in the text; where they stand in several places, one is to be chosen. */
export async function choosePlacePage(ask: Ask): Promise<Response> {
  const desk = await loadDeskToDecide(ask);
  const read = ask.form(z.object({ words: optionalText(10_000) }));
  const ends = z
    .object({ start: whole(0, longest), end: whole(0, longest) })
    .partial()
    .safeParse(withoutEmpty(ask.typed));
  const { start, end } = ends.success ? ends.data : {};
  const words = read.ok ? read.value.words : '';
  const places = locateSelection(desk.text.text, { start, end, words });
  const [only] = places;
  if (!only) throw words === '' ? readingFailures.nothingSelected() : readingFailures.notInText();
  if (places.length === 1) return seeOther(addPath(desk, only));
  return html(<ChoosePlaceView ask={ask} desk={desk} places={places} />, 422);
}

/** The address of the form for words at a place. */
function addPath({ directive }: Desk, { start, end }: Stretch): string {
  return `/van-ban/${directive.id}/doc/them?tu=${start}&den=${end}`;
}

/** The form in which selected words become a task. */
export async function addFormPage(ask: Ask): Promise<Response> {
  const desk = await loadDeskToDecide(ask);
  const { tu, den } = ask.query(place);
  const selected = selectedIn(desk, { start: tu ?? 0, end: den ?? 0 });
  const [giverId = ''] = desk.from.givers;
  const typed = {
    version: '0',
    title: selected.words.replace(/\s+/g, ' ').slice(0, 500),
    giverId,
    force: 'directive',
    deadlineChoice: 'none',
  };
  return showForm(ask, { desk, selected, typed });
}

/** Gives a task by words that a person selected. */
export async function addPage(ask: Ask): Promise<Response> {
  const desk = await loadDeskToDecide(ask);
  const where = ask.form(
    z.object({ start: whole(0, longest), end: whole(0, longest), textSha256: optionalText(64) }),
  );
  if (!where.ok) throw readingFailures.nothingSelected();
  if (where.value.textSha256 !== desk.text.sha256) throw readingFailures.textMoved();
  const selected = selectedIn(desk, where.value);
  const read = readOrder(ask, null);
  if (!read.ok) return showForm(ask, { desk, selected, typed: ask.typed, errors: read.errors });
  try {
    const { order } = read;
    const task = await addAssignment(
      ask.actor,
      { directiveId: desk.directive.id, ...where.value, order },
      ask.now,
    );
    return seeOther(
      deskPath(desk.directive.id),
      readingWords[ask.locale].taskMade(taskWords[ask.locale].number(task.number)),
    );
  } catch (error) {
    if (!(error instanceof Failure) || (error.kind !== 'invalid' && error.kind !== 'conflict')) throw error;
    return showForm(ask, { desk, selected, typed: ask.typed, failure: error });
  }
}

interface Selected extends Stretch {
  readonly words: string;
}

function selectedIn({ text }: Desk, stretch: Stretch): Selected {
  const found = withoutBlanks(text.text, stretch);
  if (!found) throw readingFailures.nothingSelected();
  return { ...found, words: text.text.slice(found.start, found.end) };
}

interface Shown {
  readonly desk: Desk;
  readonly selected: Selected;
  readonly typed: Typed;
  readonly errors?: FieldErrors;
  readonly failure?: Failure;
}

function showForm(ask: Ask, { desk, selected, typed, errors = {}, failure }: Shown): Response {
  const status = failure ? statusOf[failure.kind] : Object.keys(errors).length > 0 ? 422 : 200;
  return html(
    <OrderFormView
      ask={ask}
      desk={desk}
      action={`/van-ban/${desk.directive.id}/doc/them`}
      sentence={selected.words}
      typed={typed}
      errors={errors}
      general={failure ? [failure.sentence(ask.locale)] : []}
      place={{
        start: String(selected.start),
        end: String(selected.end),
        textSha256: desk.text.sha256,
      }}
    />,
    status,
  );
}

function withoutEmpty(typed: Typed): Typed {
  return Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ''));
}
