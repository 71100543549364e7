import { zipSync } from 'fflate';
import { nameInZip, namespace, type Organ, type Packet, type Packing, priorities } from './packet.ts';

/** A packet as the XML that is sent; attachments are packed as asked and written as Base64. */
export function writePacket(packet: Packet, packing: Packing): string {
  const contents = packet.attachments.map((one, index) => ({
    ...one,
    id: `${packet.documentId}-${index + 1}`,
  }));
  const header = group('MessageHeader', [
    organ('From', packet.from),
    ...packet.to.map((one) => organ('To', one)),
    leaf('DocumentId', packet.documentId),
    group('Code', [leaf('CodeNumber', packet.number), leaf('CodeNotation', packet.notation)]),
    group('PromulgationInfo', [
      leaf('Place', packet.place),
      leaf('PromulgationDate', packet.promulgatedOn?.toString().replaceAll('-', '/') ?? ''),
    ]),
    // The codes of Type and TypeDetail were not verified against the standard: the name says it.
    group('DocumentType', [leaf('Type', ''), leaf('TypeDetail', ''), leaf('TypeName', packet.typeName)]),
    leaf('Subject', packet.subject),
    leaf('Content', packet.subject),
    group('SignerInfo', [leaf('FullName', packet.signer)]),
    group('OtherInfo', [leaf('Priority', String(priorities.indexOf(packet.priority)))]),
  ]);
  const references = contents.map(({ id, contentType, name }) =>
    group('Reference', [
      leaf('ContentId', id),
      leaf('ContentType', contentType),
      leaf('AttachmentName', name),
    ]),
  );
  const attached = contents.map(({ id, contentType, name, bytes }) =>
    group('Attachment', [
      leaf('ContentId', id),
      leaf('AttachmentName', name),
      leaf('ContentType', contentType),
      leaf('ContentTransferEncoded', pack({ name, bytes }, packing)),
    ]),
  );
  const body = [
    group('edXMLEnvelope', [
      group('edXMLHeader', [header]),
      group('edXMLBody', [group('edXMLManifest', references)]),
    ]),
    group('AttachmentEncoded', attached),
  ].join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<edXML xmlns="${namespace}">${body}</edXML>\n`;
}

function organ(name: 'From' | 'To', { id, inCharge, name: called }: Organ): string {
  return group(name, [
    leaf('OrganId', id),
    leaf('OrganizationInCharge', inCharge),
    leaf('OrganName', called),
  ]);
}

function pack({ name, bytes }: { name: string; bytes: Uint8Array }, packing: Packing): string {
  const packed = packing === 'zip' ? zipSync({ [nameInZip(name)]: bytes }) : bytes;
  return Buffer.from(packed).toString('base64');
}

function group(name: string, children: readonly string[]): string {
  return `<${name}>${children.join('')}</${name}>`;
}

function leaf(name: string, text: string): string {
  return `<${name}>${escaped(text)}</${name}>`;
}

const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\r': '&#13;',
};

/** XML has no place for control characters; they are left out. */
function escaped(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: just these are not XML.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[&<>\r]/g, (mark) => marks[mark] ?? '')
  );
}
