import { z } from 'zod';
import { bodiesWhere } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure/index.ts';
import { extractText, type TextKind, textKinds } from '../../../kernel/files/index.ts';
import { type Ask, type FieldErrors, html, id, optionalText, seeOther } from '../../../kernel/http/index.ts';
import { bodyTreeOn } from '../../organisation/index.ts';
import { importPage } from '../import-page.ts';
import { listSections } from '../newsroom.store.ts';
import { proofWords } from '../words/proof.ts';
import { ImportView } from './import.view.tsx';
import { articlePath } from './paths.ts';

const form = z.object({
  newsroomId: id(),
  section: z.string().regex(/^[a-z0-9-]{1,60}$/),
  pasted: optionalText(900_000),
});

/** Where a page of news becomes a draft. */
export function importFormPage(ask: Ask): Promise<Response> {
  return show(ask, {});
}

/** Makes a draft from a page; what cannot be read is said beside the field. */
export async function importBroughtPage(ask: Ask): Promise<Response> {
  const words = proofWords[ask.locale];
  const read = ask.form(form);
  if (!read.ok) return show(ask, read.errors);
  const { pasted, section, newsroomId } = read.value;
  const refused = ask.refusedFiles('file')[0];
  if (refused) return show(ask, { file: refused.failure.sentence(ask.locale) });
  try {
    const brought = await readFile(ask);
    const text = brought?.text ?? pasted;
    if (text === '') return show(ask, { file: words.needSomething });
    const page = { newsroomId, section, name: brought?.name ?? words.pastedName, text };
    return seeOther(articlePath(await importPage(ask.actor, page, ask.now)), words.imported);
  } catch (error) {
    if (!(error instanceof Failure) || error.kind === 'missing' || error.kind === 'forbidden') throw error;
    return show(ask, { file: error.sentence(ask.locale) });
  }
}

async function readFile(ask: Ask): Promise<{ name: string; text: string } | undefined> {
  const [file] = ask.files('file');
  if (!file) return undefined;
  const kind = textKinds.find((known): known is TextKind => known === file.kind);
  if (!kind) return undefined;
  const { text } = await extractText({ kind, path: file.path }, { name: file.name });
  return { name: file.name, text };
}

async function show(ask: Ask, errors: FieldErrors): Promise<Response> {
  const tree = await bodyTreeOn(ask.today, ask.stamps);
  const own = bodiesWhere(ask.actor, 'editor');
  const newsrooms = tree.list.filter(({ id: bodyId }) => own.includes(bodyId));
  const view = (
    <ImportView
      ask={ask}
      newsrooms={newsrooms.map(({ id: value, name: label }) => ({ value, label }))}
      sections={await listSections(ask.today, ask.locale)}
      errors={errors}
    />
  );
  return html(view, Object.keys(errors).length > 0 ? 422 : 200);
}
