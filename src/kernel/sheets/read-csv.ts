import { parse } from 'csv-parse/sync';
import { decodeText } from '../files/index.ts';
import { sheetFailures } from './failures.ts';
import { linesAbove, type SheetLimits } from './sheet.ts';
import { unmarkFormula } from './write-csv.ts';

/** Reads values separated by commas, semicolons, tabs or bars, in the encoding they are in. */
export function readCsv(bytes: Buffer, { rows }: SheetLimits): string[][] {
  const text = withoutMark(decodeText(bytes).text);
  try {
    const lines: string[][] = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      to: rows + linesAbove + 1,
    });
    return lines.map((line) => line.map(unmarkFormula));
  } catch {
    throw sheetFailures.noSheet();
  }
}

/** Without the mark of its encoding, and without the line in which some programs name the separator. */
const withoutMark = (text: string) => text.replace(/^\uFEFF/, '').replace(/^sep=.\r?\n/i, '');

const delimiters = [',', ';', '\t', '|'] as const;

/** The delimiter that stands most often in the first line, outside of quotes. */
function delimiterOf(text: string): string {
  // Headings may go over several lines within their quotes.
  const first = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text.slice(0, 20_000))?.[0] ?? '';
  const head = first.replace(/"(?:[^"]|"")*"/g, '');
  const counted = delimiters.map((sign) => ({ sign, count: head.split(sign).length }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).sign;
}
