import { Readable } from 'node:stream';
import { z } from 'zod';
import { type FileKind, fileStore, mediaTypes } from '../../../kernel/files/index.ts';
import {
  type Ask,
  choice,
  download,
  flag,
  html,
  optionalDay,
  type Prepared,
  seeOther,
  whole,
} from '../../../kernel/http/index.ts';
import { listHistory } from '../../../kernel/record/index.ts';
import { bodyTreeOn } from '../../organisation/index.ts';
import { canEditDirective, canPublish, sightOf } from '../access.ts';
import { addFile } from '../add-file.ts';
import { countCandidates } from '../count-candidates.ts';
import type { DirectiveScreen } from '../directive-screen.ts';
import { findFormerText, getDirectiveInSight } from '../directives.store.ts';
import { getFile } from '../files.store.ts';
import { findPassage, type Stretch } from '../find-passage.ts';
import { publishDirective, unpublishDirective } from '../publish-directive.ts';
import { walkRelations } from '../relation-graph.store.ts';
import { getDirectiveScreen } from '../screen.store.ts';
import { standingOn } from '../standing.ts';
import { type TakenIn, takeInFiles } from '../take-in-files.ts';
import { documentFailures, documentWords } from '../words.ts';
import { DirectiveView } from './directive.view.tsx';

/** A stretch of the text as it stands in an address: where it starts and ends, in UTF-16 units. */
const stretch = z
  .string()
  .regex(/^\d{1,8}-\d{1,8}$/)
  .transform((text) => {
    const [start = 0, end = 0] = text.split('-').map(Number);
    return { start, end };
  });

const query = z.object({
  muc: choice(['noi-dung', 'quan-he', 'nhat-ky']),
  ngay: optionalDay(),
  buoc: whole(1, 4),
  doan: stretch,
  // Come straight from the correction of the text.
  'vua-chua': flag(),
  // The beginning of the fingerprint of the text in which the stretch was found.
  ban: z.string().regex(/^[0-9a-f]{8,64}$/),
});

/** A directive: its facts, text, files, relations and record, as far as one may know of it. */
export function directivePage(ask: Ask): Promise<Response> {
  return show(ask, {});
}

/** A file of a directive, for whoever may read the directive. */
export async function directiveFilePage(ask: Ask): Promise<Response> {
  const sight = sightOf(ask.actor, await bodyTreeOn(ask.today, ask.stamps));
  const directive = await getDirectiveInSight(ask.id('id'), sight);
  const ordinal = Number(ask.param('ordinal'));
  if (!Number.isInteger(ordinal) || ordinal < 1 || ordinal > 10_000) throw documentFailures.noSuchFile();
  const file = await getFile(directive.id, ordinal);
  const content = await fileStore().read(file.sha256);
  const type = mediaTypes[file.kind as FileKind];
  return download(Readable.toWeb(content) as ReadableStream, { name: file.name, size: file.size, type });
}

/** Lays one more file beside those of a directive. */
export async function addFilePage(ask: Ask): Promise<Prepared> {
  await getDirectiveInSight(ask.id('id'), sightOf(ask.actor, await bodyTreeOn(ask.today, ask.stamps)));
  const taken = await takeInFiles(ask.files('file'), ask.refusedFiles('file'), ask.locale);
  return () => keepFile(ask, taken);
}

async function keepFile(ask: Ask, { files, remarks }: TakenIn): Promise<Response> {
  const words = documentWords[ask.locale];
  const id = ask.id('id');
  const [file] = files;
  if (!file) return show(ask, { fileError: remarks.join(' ') || words.chooseFile });
  const { text: _text, ...stored } = file;
  await addFile(ask.actor, { directiveId: id, file: stored }, ask.now);
  return seeOther(`/van-ban/${id}`, words.fileAdded(file.name));
}

/** A leader makes a directive public. */
export async function publishPage(ask: Ask): Promise<Response> {
  await publishDirective(ask.actor, ask.id('id'), ask.now);
  return seeOther(`/van-ban/${ask.id('id')}`, documentWords[ask.locale].published);
}

/** A leader takes a directive back from the public. */
export async function unpublishPage(ask: Ask): Promise<Response> {
  await unpublishDirective(ask.actor, ask.id('id'), ask.now);
  return seeOther(`/van-ban/${ask.id('id')}`, documentWords[ask.locale].unpublished);
}

async function show(ask: Ask, { fileError }: { fileError?: string }): Promise<Response> {
  const asked = ask.query(query);
  const { muc: part = 'noi-dung', ngay: day = ask.today, buoc: depth = 1, doan, ban } = asked;
  const tree = await bodyTreeOn(ask.today, ask.stamps);
  const sight = sightOf(ask.actor, tree);
  const id = ask.id('id');
  const screen = await getDirectiveScreen(id, sight);
  const sought = doan && (await placeOf(doan, ban, screen));
  const view = (
    <DirectiveView
      ask={ask}
      screen={screen}
      tree={tree}
      part={part}
      day={day}
      depth={depth}
      passage={sought?.place}
      justCorrected={asked['vua-chua'] === true}
      passageMoved={sought?.isMoved === true}
      standing={standingOn(screen.directive, screen.changes, day)}
      graph={part === 'quan-he' ? await walkRelations(id, depth, sight) : undefined}
      candidates={part === 'quan-he' ? await countCandidates(screen.relations, sight) : new Map()}
      history={part === 'nhat-ky' ? await listHistory('directive', id) : []}
      may={{
        edit: canEditDirective(ask.actor, screen.directive, tree),
        publish: canPublish(ask.actor, screen.directive, tree),
      }}
      fileError={fileError}
    />
  );
  return html(view, fileError ? 422 : 200);
}

/** Where a stretch of an earlier text stands now; one of the present text stands where it is. */
async function placeOf(
  stretch: Stretch,
  fingerprint: string | undefined,
  { directive, text }: DirectiveScreen,
): Promise<{ readonly place: Stretch | undefined; readonly isMoved: boolean }> {
  const isPresent = fingerprint === undefined || text.sha256.startsWith(fingerprint);
  if (isPresent) return { place: stretch, isMoved: false };
  const former = (await findFormerText(directive.id, fingerprint)) ?? '';
  const words = former.slice(stretch.start, stretch.end);
  return { place: findPassage(words, stretch.start, text.text), isMoved: true };
}
