import { z } from 'zod';
import { permit } from '../../../kernel/access/index.ts';
import { type Ask, choice, download, html, optionalText } from '../../../kernel/http/index.ts';
import { getDirectiveInSight, sightOf } from '../../documents/index.ts';
import { bodyTreeOn } from '../../organisation/index.ts';
import { exportPacket } from '../export-packet.ts';
import { type Organ, packings } from '../packet.ts';
import { packetFailures } from '../words.ts';
import { ExportView } from './export.view.tsx';

const query = z.object({ ma: optionalText(60), 'noi-nhan': optionalText(5000), goi: choice(packings) });

/** Asks how a directive is to be sent; nothing is changed by it. */
export async function exportFormPage(ask: Ask): Promise<Response> {
  const tree = await bodyTreeOn(ask.today, ask.stamps);
  const directive = await getDirectiveInSight(ask.id('id'), sightOf(ask.actor, tree));
  permit(directive.secrecy === 'normal', packetFailures.secretsStay);
  return html(<ExportView ask={ask} directive={directive} />);
}

/** The directive as a packet, to be taken along. */
export async function exportPacketPage(ask: Ask): Promise<Response> {
  const { ma = '', 'noi-nhan': recipients = '', goi = 'zip' } = ask.query(query);
  const sending = { organId: ma, recipients: recipientsIn(recipients), packing: goi };
  const { name, xml } = await exportPacket(ask.actor, { id: ask.id('id'), sending }, ask.now);
  return download(xml, { name, type: 'application/xml; charset=utf-8' });
}

/** One recipient a line: identifier, semicolon, name. */
function recipientsIn(typed: string): Organ[] {
  const lines = typed.split('\n').map((line) => line.trim());
  return lines.filter(Boolean).map((line) => {
    const [id = '', ...name] = line.split(';');
    return { id: id.trim(), inCharge: '', name: name.join(';').trim() };
  });
}
