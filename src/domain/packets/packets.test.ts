import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aZip } from '../../kernel/files/fixtures.ts';
import { Temporal } from '../../kernel/time/index.ts';
import { aPacket } from './fixtures.ts';
import { packings, priorities, symbolOf } from './packet.ts';
import { readPacket } from './read-packet.ts';
import { writePacket } from './write-packet.ts';

async function* inPieces(xml: string | Uint8Array, size = 7000): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(xml);
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}
const read = (xml: string | Uint8Array, size?: number) => readPacket(inPieces(xml, size));

// Blanks at the ends of a line and control characters say nothing in a header.
const words = fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) =>
  [...text.toWellFormed()]
    .filter((one) => one >= ' ' && one < '\ufffe')
    .join('')
    .trim(),
);
const some = words.filter((text) => text !== '');
const organ = fc.record({ id: some, inCharge: words, name: words });
const days = fc
  .integer({ min: 0, max: 40_000 })
  .map((days) => Temporal.PlainDate.from('1945-09-02').add({ days }));
const attachment = fc.record({
  name: some,
  contentType: words,
  bytes: fc.uint8Array({ maxLength: 300 }),
});
const packets = fc.record({
  from: organ,
  to: fc.array(organ, { maxLength: 4 }),
  documentId: some,
  number: words,
  notation: words,
  place: words,
  promulgatedOn: fc.option(days, { nil: null }),
  typeName: words,
  subject: words,
  signer: words,
  priority: fc.constantFrom(...priorities),
  attachments: fc.array(attachment, { maxLength: 3 }),
});

describe('a packet', () => {
  it('that was written is read as it was, however it is packed and in whatever pieces it comes', async () => {
    await fc.assert(
      fc.asyncProperty(
        packets,
        fc.constantFrom(...packings),
        fc.integer({ min: 1, max: 500 }),
        async (packet, packing, size) => {
          const back = await read(writePacket(packet, packing), size);
          const plain = (of: typeof packet) => ({
            ...of,
            promulgatedOn: of.promulgatedOn?.toString() ?? null,
            attachments: of.attachments.map((one) => ({ ...one, bytes: [...one.bytes] })),
          });
          expect(plain(back as typeof packet)).toEqual(plain(packet));
        },
      ),
      { numRuns: 120 },
    );
  });

  it.each([
    '\\',
    '..',
    '../tờ trình.docx',
    'C:\\tờ trình.docx',
    '/',
    'quý 3/tờ trình.docx',
    'hồ sơ/danh sách.zip',
  ])('that carries a file called %j is read as it was', async (name) => {
    const bytes = Buffer.from('Kính gửi');
    const xml = writePacket(aPacket({ attachments: [{ name, contentType: 'text/plain', bytes }] }), 'zip');
    expect((await read(xml)).attachments).toEqual([{ name, contentType: 'text/plain', bytes }]);
  });

  it('with another prefix, another spelling of the day and the subject elsewhere is read all the same', async () => {
    const xml = `<e:edXML xmlns:e="urn:x"><e:edXMLEnvelope><e:edXMLHeader><e:MessageHeader><e:From><e:OrganId>A</e:OrganId></e:From>
      <e:DocumentId>1</e:DocumentId><e:PromulgationInfo><e:PromulgationDate>5/3/2026</e:PromulgationDate></e:PromulgationInfo>
      <e:Content><![CDATA[Về <b>một việc</b>]]></e:Content></e:MessageHeader></e:edXMLHeader></e:edXMLEnvelope></e:edXML>`;
    const packet = await read(xml);
    expect(packet).toMatchObject({ from: { id: 'A' }, documentId: '1', subject: 'Về <b>một việc</b>' });
    expect(packet.promulgatedOn?.toString()).toBe('2026-03-05');
  });

  it.each([
    ['14', 'KL/TW', '14-KL/TW'],
    ['383', 'CV/BTCTU', '383-CV/BTCTU'],
    ['30', '2020/NĐ-CP', '30/2020/NĐ-CP'],
    ['4240', 'UBND-VX', '4240/UBND-VX'],
    ['14', '', '14'],
  ])('of number %s and notation %s is printed %s', (number, notation, symbol) => {
    expect(symbolOf({ number, notation })).toBe(symbol);
  });
});

const good = writePacket(aPacket(), 'plain');
const holding = (base64: string) =>
  good.replace(/<ContentTransferEncoded>[^<]*/, `<ContentTransferEncoded>${base64}`);
const zipOf = (...parts: Parameters<typeof aZip>[0]) => aZip(parts).toString('base64');

const hostile: readonly (readonly [what: string, xml: string | Uint8Array, code: string])[] = [
  ['nothing', '', 'notXml'],
  ['no XML', 'Kính gửi', 'notXml'],
  ['a page', '<!doctype html><html></html>', 'notXml'],
  ['half a packet', good.slice(0, good.length / 2), 'notXml'],
  ['a tag that is not closed', good.replace('</Subject>', ''), 'notXml'],
  [
    'an external entity',
    good.replace('?>', '?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>').replace('KL/TU', '&e;'),
    'declaresEntities',
  ],
  [
    'entities that multiply',
    good.replace('?>', '?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'),
    'declaresEntities',
  ],
  ['an entity nobody declared', good.replace('KL/TU', '&ban;'), 'notXml'],
  ['other XML', '<catalog><book/></catalog>', 'notPacket'],
  ['a root of another name', good.replaceAll('edXML>', 'xXML>').replace('<edXML ', '<xXML '), 'notPacket'],
  ['no sender', good.replace(/<OrganId>[^<]*/, '<OrganId>'), 'nameless'],
  ['no document identifier', good.replace(/<DocumentId>[^<]*/, '<DocumentId>'), 'nameless'],
  ['elements without end', `${'<a>'.repeat(2000)}${'</a>'.repeat(2000)}`, 'tooMuch'],
  ['too many elements', `<edXML>${'<a/>'.repeat(6000)}</edXML>`, 'tooMuch'],
  [
    'too many files',
    good.replace('</AttachmentEncoded>', `${'<Attachment/>'.repeat(30)}</AttachmentEncoded>`),
    'tooMuch',
  ],
  ['what is no Base64', holding('đây không phải'), 'brokenAttachment'],
  ['Base64 that is cut', holding('QUJ'), 'brokenAttachment'],
  ['a zip that is cut', holding(`${zipOf({ name: 'a', bytes: 'x' }).slice(0, 40)}`), 'brokenAttachment'],
  ['a locked zip', holding(zipOf({ name: 'a', bytes: 'x', isLocked: true })), 'brokenAttachment'],
  [
    'a zip that unpacks to more than may be',
    holding(zipOf({ name: 'a', bytes: Buffer.alloc(60_000_000) })),
    'tooMuch',
  ],
  [
    'a zip that lies about its size',
    holding(zipOf({ name: 'a', bytes: Buffer.alloc(60_000_000), declaredSize: 10 })),
    'tooMuch',
  ],
  ['letters that are no UTF-8', Buffer.concat([Buffer.from('<edXML>'), Buffer.from([0xff, 0xfe])]), 'notXml'],
  ['UTF-16', Buffer.from(good, 'utf16le'), 'notXml'],
];

describe('what is sent as a packet and is none is refused:', () => {
  it.each(hostile)('%s', async (_, xml, code) => {
    await expect(read(xml)).rejects.toMatchObject({ code: `packets.${code}` });
  });
});
