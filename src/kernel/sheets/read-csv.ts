import { parse } from 'csv-parse/sync';
import { decodeText } from '../files/index.ts';
import { sheetFailures } from './failures.ts';
import type { TableLimits } from './sheet.ts';

/** Reads values separated by commas, semicolons, tabs or bars, in the encoding they are in. */
export function readCsv(bytes: Buffer, { rows }: TableLimits): string[][] {
  const text = withoutMark(decodeText(bytes).text);
  try {
    const lines: string[][] = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      to: rows + 2,
    });
    return lines.map((line) => line.map(unmarkFormula));
  } catch {
    throw sheetFailures.noSheet();
  }
}

const withoutMark = (text: string) => (text.startsWith('\uFEFF') ? text.slice(1) : text);

const delimiters = [',', ';', '\t', '|'] as const;

/** The delimiter that stands most often in the first line, outside of quotes. */
function delimiterOf(text: string): string {
  const head = (text.split(/\r\n|\n|\r/, 1)[0] ?? '').replace(/"[^"]*"/g, '');
  const counted = delimiters.map((sign) => ({ sign, count: head.split(sign).length }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).sign;
}

// The mark that our own files set before what a spreadsheet would run as a formula.
const marked = /^'(?='*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20])/;

function unmarkFormula(cell: string): string {
  return cell.replace(marked, '');
}
