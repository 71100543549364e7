import { crc32, deflateRawSync } from 'node:zlib';

/** A file inside a zip; `declaredSize` lies about its size, `isLocked` sets the flag of encryption. */
export interface ZipPart {
  readonly name: string;
  readonly bytes: Uint8Array | string;
  readonly declaredSize?: number;
  readonly isLocked?: boolean;
}

/** Packs parts into a zip, as small as tests need it. */
export function aZip(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const { header, packed, name } = headerOf(part);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), header, name, packed]);
    const central = Buffer.concat([
      Buffer.from('PK\x01\x02\x14\0', 'latin1'),
      header,
      Buffer.alloc(14),
      name,
    ]);
    central.writeUInt32LE(offset, 42);
    locals.push(local);
    centrals.push(central);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

function headerOf(part: ZipPart) {
  const bytes = Buffer.from(part.bytes);
  const packed = deflateRawSync(bytes);
  const name = Buffer.from(part.name);
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(part.isLocked ? 1 : 0, 2);
  header.writeUInt16LE(8, 4);
  header.writeUInt32LE(crc32(bytes), 10);
  header.writeUInt32LE(packed.length, 14);
  header.writeUInt32LE(part.declaredSize ?? bytes.length, 18);
  header.writeUInt16LE(name.length, 22);
  return { header, packed, name };
}

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const contentTypes = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;

/** The parts of a Word document whose body is the given markup. */
export function docxParts(body: string, prologue = ''): ZipPart[] {
  return [
    { name: '[Content_Types].xml', bytes: contentTypes },
    {
      name: '_rels/.rels',
      bytes: `<Relationships xmlns="${relationships}"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/document.xml',
      bytes: `<?xml version="1.0"?>${prologue}<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`,
    },
  ];
}

/** A Word document of one paragraph for each text. */
export function aDocx(...paragraphs: readonly string[]): Buffer {
  return aZip(docxParts(paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('')));
}
