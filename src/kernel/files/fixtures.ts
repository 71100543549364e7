import { crc32, deflateRawSync, deflateSync } from 'node:zlib';

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

/** A line of text on the page of a PDF; places in points from the lower left corner. */
export interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** A PDF with a page for each list of lines, its letters mapped to Unicode; a page without lines has no text. */
export function aPdf(pages: readonly (readonly PdfLine[])[], trailer = ''): Buffer {
  const letters = [...new Set(pages.flat().flatMap((line) => [...line.text]))];
  const shown = pages.map((lines) => lines.map((line) => drawn(line, letters)).join('\n'));
  const kids = pages.map((_, index) => `${4 + 2 * index} 0 R`).join(' ');
  const described =
    '<< /Type /FontDescriptor /FontName /Minh /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>';
  const drawnBy = `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Minh /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${described} /DW 500 >>`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /Minh /Encoding /Identity-H /DescendantFonts [${drawnBy}] /ToUnicode ${4 + 2 * pages.length} 0 R >>`,
    ...shown.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + 2 * index} 0 R /Resources << /Font << /F 3 0 R >> >> >>`,
      aStream(content),
    ]),
    aStream(unicodeMap(letters)),
  ];
  return assembled(objects, trailer);
}

/** A stream of a PDF, packed when it is given as bytes. */
export function aStream(content: string | Uint8Array): string {
  if (typeof content === 'string') return `<< /Length ${content.length} >> stream\n${content}\nendstream`;
  const packed = deflateSync(content).toString('latin1');
  return `<< /Length ${packed.length} /Filter /FlateDecode >> stream\n${packed}\nendstream`;
}

/** Numbers the objects of a PDF from 1, the first being its catalogue, and writes the table of their places. */
export function assembled(objects: readonly string[], trailer = ''): Buffer {
  let file = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const start = file.length;
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file + table + end, 'latin1');
}

function drawn(line: PdfLine, letters: readonly string[]): string {
  const codes = [...line.text].map((letter) => hex(letters.indexOf(letter) + 1, 4)).join('');
  return `BT /F 12 Tf ${line.x} ${line.y} Td <${codes}> Tj ET`;
}

function unicodeMap(letters: readonly string[]): string {
  const rows = letters.map((letter, index) => `<${hex(index + 1, 4)}> <${hex(letter.charCodeAt(0), 4)}>`);
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
1 begincodespacerange <0000> <FFFF> endcodespacerange
${rows.length} beginbfchar
${rows.join('\n')}
endbfchar endcmap end end`;
}

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');
