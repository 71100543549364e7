import { z } from 'zod';
import { permit } from '../../../kernel/access/index.ts';
import { type Ask, choice, download, html, optionalText } from '../../../kernel/http/index.ts';
import { getDirectiveInSight, sightOf } from '../../documents/index.ts';
import { bodyTreeOn } from '../../organisation/index.ts';
import { exportPacket } from '../export-packet.ts';
import { type Organ, packings } from '../packet.ts';
import { packetFailures, packetWords } from '../words.ts';
import { ExportView, type TypedSending } from './export.view.tsx';

const query = z.object({ ma: optionalText(60), 'noi-nhan': optionalText(5000), goi: choice(packings) });

/** Asks how a directive is to be sent; nothing is changed by it. */
export function exportFormPage(ask: Ask): Promise<Response> {
  return showForm(ask, { organId: '', recipients: '', packing: 'zip' }, {});
}

/** The directive as a packet, to be taken along; what is missing is asked for again. */
export async function exportPacketPage(ask: Ask): Promise<Response> {
  const { ma: organId = '', 'noi-nhan': recipients = '', goi: packing = 'zip' } = ask.query(query);
  const to = recipientsIn(recipients);
  const words = packetWords[ask.locale];
  const errors = {
    ...(organId === '' ? { organId: words.organIdMissing } : {}),
    ...(to.length === 0 ? { recipients: words.recipientsMissing } : {}),
    ...(to.some(({ id, name }) => id === '' || name === '') ? { recipients: words.recipientsUnclear } : {}),
  };
  if (Object.keys(errors).length > 0) return showForm(ask, { organId, recipients, packing }, errors);
  const sending = { organId, recipients: to, packing };
  const { name, xml } = await exportPacket(ask.actor, { id: ask.id('id'), sending }, ask.now);
  return download(xml, { name, type: 'application/xml; charset=utf-8' });
}

async function showForm(
  ask: Ask,
  typed: TypedSending,
  errors: Partial<Record<keyof TypedSending, string>>,
): Promise<Response> {
  const tree = await bodyTreeOn(ask.today, ask.stamps);
  const directive = await getDirectiveInSight(ask.id('id'), sightOf(ask.actor, tree));
  permit(directive.secrecy === 'normal', packetFailures.secretsStay);
  const status = Object.keys(errors).length > 0 ? 422 : 200;
  return html(<ExportView ask={ask} directive={directive} typed={typed} errors={errors} />, status);
}

/** One recipient a line: identifier, semicolon, name. */
function recipientsIn(typed: string): Organ[] {
  const lines = typed.split('\n').map((line) => line.trim());
  return lines.filter(Boolean).map((line) => {
    const [id = '', ...name] = line.split(';');
    return { id: id.trim(), inCharge: '', name: name.join(';').trim() };
  });
}
