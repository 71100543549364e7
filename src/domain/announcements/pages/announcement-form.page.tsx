import { z } from 'zod';
import { permit } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure/index.ts';
import {
  type Ask,
  choice,
  type FieldErrors,
  flag,
  html,
  id,
  ids,
  optionalDay,
  optionalText,
  seeOther,
  statusOf,
  type Typed,
  text,
  whole,
} from '../../../kernel/http/index.ts';
import { dayOf, parseTime, startOfDay, timeOf, writeDay } from '../../../kernel/time/index.ts';
import { readBody, writeBody } from '../../articles/index.ts';
import { bodyTreeOn } from '../../organisation/index.ts';
import { bodiesAnnouncedFor, canAnnounceFor } from '../access.ts';
import { type Announcement, audiences, type Said } from '../announcement.ts';
import { getAnnouncement, listPriorities } from '../announcements.store.ts';
import { announcementFailures, announcementWords } from '../words.ts';
import { beginAnnouncement, changeAnnouncement } from '../write-announcement.ts';
import { AnnouncementFormView } from './announcement-form.view.tsx';
import { ownAnnouncementPath } from './paths.ts';

const form = z.object({
  title: text(300),
  bodyId: id(),
  text: text(50_000),
  priority: text(40),
  audience: choice(audiences),
  'addressees[]': ids(),
  wantedDay: optionalDay(),
  wantedTime: optionalText(20),
  lastDay: optionalDay(),
  asksReading: flag(),
});
const versioned = z.object({ version: whole(1, 1_000_000_000) });

type ReadSaid = { readonly said: Said } | { readonly errors: FieldErrors };

/** Reads what was typed; a place for a photo is no part of an announcement. */
function readSaid(ask: Ask): ReadSaid {
  const read = ask.form(form);
  if (!read.ok) return { errors: read.errors };
  const { text: written, wantedDay, wantedTime, lastDay, 'addressees[]': chosen, ...rest } = read.value;
  const time = wantedTime === '' ? '00:00' : parseTime(wantedTime);
  if (time === undefined || (wantedTime !== '' && !wantedDay))
    return {
      errors: { [time === undefined ? 'wantedTime' : 'wantedDay']: announcementWords[ask.locale].timeHint },
    };
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const body = readBody(written);
  return {
    said: {
      ...rest,
      body: { ...body, content: body.content.filter(({ type }) => type !== 'photo' && type !== 'gallery') },
      addresseeIds: rest.audience === 'bodies' ? chosen : [],
      wantedAt: wantedDay ? startOfDay(wantedDay).add({ hours, minutes }) : null,
      untilOn: lastDay?.add({ days: 1 }) ?? null,
    },
  };
}

function typedFrom(said: Said): Typed {
  return {
    title: said.title,
    bodyId: said.bodyId,
    text: writeBody(said.body),
    priority: said.priority,
    audience: said.audience,
    'addressees[]': said.addresseeIds,
    wantedDay: said.wantedAt ? writeDay(dayOf(said.wantedAt)) : '',
    wantedTime: said.wantedAt ? timeOf(said.wantedAt) : '',
    lastDay: said.untilOn ? writeDay(said.untilOn.subtract({ days: 1 })) : '',
    asksReading: said.asksReading ? 'yes' : '',
  };
}

/** An empty form in which an announcement begins. */
export function newAnnouncementPage(ask: Ask): Promise<Response> {
  return show(ask, { typed: { audience: 'staff', priority: 'usual', asksReading: 'yes' } });
}

/** Begins an announcement. */
export async function beginAnnouncementPage(ask: Ask): Promise<Response> {
  const read = readSaid(ask);
  if ('errors' in read) return show(ask, { typed: ask.typed, errors: read.errors });
  return trying(ask, async () => {
    const made = await beginAnnouncement(ask.actor, read.said, ask.now);
    return seeOther(ownAnnouncementPath(made), announcementWords[ask.locale].begun);
  });
}

/** The form in which a draft is changed. */
export async function editAnnouncementPage(ask: Ask): Promise<Response> {
  const announcement = await loadDraft(ask);
  return show(ask, { announcement, typed: typedFrom(announcement) });
}

/** Changes a draft; when someone else did meanwhile, both versions are shown. */
export async function changeAnnouncementPage(ask: Ask): Promise<Response> {
  const announcement = await loadDraft(ask);
  const read = readSaid(ask);
  const seen = ask.form(versioned);
  if ('errors' in read || !seen.ok) {
    const errors = { ...('errors' in read ? read.errors : {}), ...(seen.ok ? {} : seen.errors) };
    return show(ask, { announcement, typed: ask.typed, errors });
  }
  const { id: known } = announcement;
  return trying(
    ask,
    async () => {
      const changing = { seen: { id: known, version: seen.value.version }, said: read.said };
      await changeAnnouncement(ask.actor, changing, ask.now);
      return seeOther(ownAnnouncementPath(known), announcementWords[ask.locale].saved);
    },
    announcement,
  );
}

async function trying(
  ask: Ask,
  act: () => Promise<Response>,
  announcement?: Announcement,
): Promise<Response> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof Failure) || (error.kind !== 'conflict' && error.kind !== 'invalid')) throw error;
    return show(ask, { announcement, typed: ask.typed, failure: error });
  }
}

async function loadDraft(ask: Ask): Promise<Announcement> {
  const announcement = await getAnnouncement(ask.id('announcement'));
  const tree = await bodyTreeOn(ask.today, ask.stamps);
  permit(canAnnounceFor(ask.actor, announcement.bodyId, tree), announcementFailures.noSuchAnnouncement);
  permit(announcement.state === 'draft', announcementFailures.notADraft);
  return announcement;
}

interface Shown {
  readonly announcement?: Announcement | undefined;
  readonly typed: Typed;
  readonly errors?: FieldErrors;
  readonly failure?: Failure;
}

async function show(ask: Ask, { announcement, typed, errors = {}, failure }: Shown): Promise<Response> {
  const tree = await bodyTreeOn(ask.today, ask.stamps);
  const speaksFor = bodiesAnnouncedFor(ask.actor, tree);
  const isConflict = failure?.kind === 'conflict';
  const view = (
    <AnnouncementFormView
      ask={ask}
      announcement={announcement}
      issuers={tree.list.filter((body) => speaksFor.has(body.id))}
      bodies={tree.list}
      priorities={await listPriorities(ask.today)}
      typed={typed}
      errors={errors}
      failure={failure?.sentence(ask.locale)}
      theirs={isConflict && announcement ? typedFrom(announcement) : undefined}
    />
  );
  return html(view, failure ? statusOf[failure.kind] : Object.keys(errors).length > 0 ? 422 : 200);
}
