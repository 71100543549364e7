import { Temporal } from '../../kernel/time/index.ts';
import type { Attachment, Organ, Packet } from './packet.ts';
import { priorities } from './packet.ts';
import { type Element, readXml } from './read-xml.ts';
import { unpack } from './unpack.ts';
import { packetFailures } from './words.ts';

const mostAttachments = 20;

/** Reads a packet; throws in words what makes it none. What it leaves out is empty, for a person checks it. */
export async function readPacket(content: AsyncIterable<Uint8Array>): Promise<Packet> {
  const root = await readXml(content);
  const header = root.name === 'edXML' ? within(root, 'MessageHeader') : undefined;
  if (!header) throw packetFailures.notPacket();
  const from = organOf(child(header, 'From'));
  const documentId = textAt(header, 'DocumentId');
  if (!from.id || !documentId) throw packetFailures.nameless();
  return {
    from,
    to: header.children.filter(({ name }) => name === 'To').map(organOf),
    documentId,
    number: textAt(header, 'Code', 'CodeNumber'),
    notation: textAt(header, 'Code', 'CodeNotation'),
    place: textAt(header, 'PromulgationInfo', 'Place'),
    promulgatedOn: dayIn(textAt(header, 'PromulgationInfo', 'PromulgationDate')),
    typeName: textAt(header, 'DocumentType', 'TypeName'),
    subject: textAt(header, 'Subject') || textAt(header, 'Content'),
    signer: textAt(header, 'SignerInfo', 'FullName'),
    priority: priorities[Number(textAt(header, 'OtherInfo', 'Priority') || 0)] ?? 'normal',
    attachments: await attachmentsOf(root),
  };
}

async function attachmentsOf(root: Element): Promise<Attachment[]> {
  const elements = allWithin(root, 'Attachment');
  if (elements.length > mostAttachments) throw packetFailures.tooMuch();
  const attachments: Attachment[] = [];
  for (const element of elements) {
    const name = textAt(element, 'AttachmentName');
    const written = child(element, 'ContentTransferEncoded')?.text ?? '';
    const bytes = await unpack({ name, written });
    attachments.push({ name, contentType: textAt(element, 'ContentType'), bytes });
  }
  return attachments;
}

function organOf(element: Element | undefined): Organ {
  return {
    id: textAt(element, 'OrganId'),
    inCharge: textAt(element, 'OrganizationInCharge'),
    name: textAt(element, 'OrganName'),
  };
}

/** `2026/03/05` as the field writes it, `2026-03-05`, or as people do. */
function dayIn(written: string): Temporal.PlainDate | null {
  const [, year, month, day] = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?!\d)/.exec(written) ?? [];
  const [, ownDay, ownMonth, ownYear] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(written) ?? [];
  try {
    return Temporal.PlainDate.from(
      { year: Number(year ?? ownYear), month: Number(month ?? ownMonth), day: Number(day ?? ownDay) },
      { overflow: 'reject' },
    );
  } catch {
    return null;
  }
}

function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((one) => one.name === name);
}

function textAt(element: Element | undefined, ...path: readonly string[]): string {
  const found = path.reduce<Element | undefined>(child, element);
  return found?.text.trim() ?? '';
}

function allWithin(element: Element, name: string): Element[] {
  return element.children.flatMap((one) => (one.name === name ? [one] : allWithin(one, name)));
}

function within(element: Element, name: string): Element | undefined {
  return allWithin(element, name)[0];
}
