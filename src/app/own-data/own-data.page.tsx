import { ownDataWords } from '../../domain/accounts/index.ts';
import { type Ask, download, html } from '../../kernel/http/index.ts';
import { nameSubjects } from '../record-subjects.ts';
import { ownDataOf } from './own-data.ts';
import { OwnDataDocument, OwnDataView } from './own-data.view.tsx';
import { writeOwnData } from './own-data-file.ts';

const shown = { onPage: 10, inDocument: 1_000 } as const;

/** What is kept of the person, who opened it, and by which rules. */
export async function ownDataPage(ask: Ask): Promise<Response> {
  const data = await ownDataOf(ask, shown.onPage);
  const nameOf = await nameSubjects(data.deeds, ask);
  return html(<OwnDataView ask={ask} data={data} nameOf={nameOf} />);
}

/** All of it for a program to read. */
export function ownDataJsonPage(ask: Ask): Response {
  const body = ReadableStream.from(writeOwnData(ask)) as ReadableStream;
  return download(body, { name: `${fileName(ask)}.json`, type: 'application/json; charset=utf-8' });
}

/** The same for a person to read and to print. */
export async function ownDataDocumentPage(ask: Ask): Promise<Response> {
  const data = await ownDataOf(ask, shown.inDocument);
  const nameOf = await nameSubjects(data.deeds, ask);
  const drawn = String(<OwnDataDocument ask={ask} data={data} nameOf={nameOf} />);
  return download(drawn, { name: `${fileName(ask)}.html`, type: 'text/html; charset=utf-8' });
}

function fileName(ask: Ask): string {
  return ownDataWords[ask.locale].fileName(ask.today.toString());
}
