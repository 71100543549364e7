import { getDocumentProxy } from 'unpdf';
import { fileFailures } from '../failures.ts';
import { type DrawnPage, joinPages, type PlacedText } from './pdf-lines.ts';
import type { TextWarning } from './warnings.ts';

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;

/** The words of a PDF, its broken lines put together again; it stops as soon as there are more characters than `most`. */
export async function pdfText(
  bytes: Buffer,
  most: number,
): Promise<{ text: string; warnings: TextWarning[] }> {
  const pdf = await openPdf(bytes);
  const pages: DrawnPage[] = [];
  let length = 0;
  for (let number = 1; number <= pdf.numPages && length <= most; number += 1) {
    const page = await drawnPage(pdf, number);
    pages.push(page);
    length += page.runs.reduce((sum, run) => sum + run.text.length, 0);
  }
  const silent = pages.filter((page) => page.runs.every((run) => run.text.trim() === '')).length;
  if (silent === pages.length) throw fileFailures.noTextLayer();
  return {
    text: joinPages(pages),
    warnings: silent > 0 ? [{ code: 'pagesWithoutText', count: silent }] : [],
  };
}

async function openPdf(bytes: Buffer): Promise<Document> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      useSystemFonts: false,
      maxImageSize: 0,
    });
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw fileFailures.encrypted();
    throw error;
  }
}

async function drawnPage(pdf: Document, number: number): Promise<DrawnPage> {
  const page = await pdf.getPage(number);
  const content = await page.getTextContent();
  const runs: PlacedText[] = [];
  for (const item of content.items) {
    if (!('str' in item)) continue;
    const [, , c, d, x, y] = item.transform as number[];
    const size = Math.hypot(c ?? 0, d ?? 0) || item.height || 1;
    runs.push({ text: item.str, x: x ?? 0, y: y ?? 0, right: (x ?? 0) + item.width, size });
  }
  page.cleanup();
  return { runs, width: page.getViewport({ scale: 1 }).width };
}
