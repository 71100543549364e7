import type { Line, Marker } from '../../engine/page.ts';

/** Depths of marks: roman 1, `1.` 2, `1.1.` 3, `a)` 4, dash 5, plus 6, `(1)` 7; none 9. */
const none = 9;
type Kind = readonly [opens: string, mark: RegExp, depth: (match: RegExpExecArray) => number];
const markers: readonly Kind[] = [
  ['ĐđCcMmPp', /^(?:Điều|Chương|Mục|Phần)\s+(?:[\dIVX]{1,5}|thứ \p{L}{2,5})(?:[.:]\s*|\s+)/iu, () => 1],
  ['IVX', /^[IVX]{1,6}(?:[.)]|\s?[-–/])\s*(?=\p{L})/u, () => 1],
  [
    '0123456789',
    /^(\d{1,2}(?:\.\d{1,2}){0,3})(?:[.)]\s*|\.?\s?[-–]\s+)(?=\p{L})/u,
    (match) => 1 + match[1]!.split('.').length,
  ],
  ['abcdefghijklmnopqrstuvwxyzđ', /^[a-zđ]{1,2}(?:\)\s*|\.\s+(?=\p{Lu}))/u, () => 4],
  ['-–•*', /^[-–•*]\s*(?=\p{L})/u, () => 5],
  ['+', /^\+\s*/u, () => 6],
  ['(', /^\(\d{1,2}\)\s*/u, () => 7],
  ['[', /^\[[ivxl\d]{1,5}\]\s*/u, () => none],
];

/** The kinds of mark by the sign that they begin with: most lines begin with another. */
const bySign = new Map<string, Kind[]>();
for (const kind of markers) for (const sign of kind[0]) bySign.set(sign, [...(bySign.get(sign) ?? []), kind]);

/** The mark at the head of a line, read once. */
export function markerOf(line: Line): Marker {
  line.marker ??= readMarker(line);
  return line.marker;
}

const longestKept = 32;
const kept: Marker[] = Array.from({ length: (none + 1) * longestKept }, (_, i) => ({
  depth: Math.floor(i / longestKept),
  length: i % longestKept,
}));

/** One object for all marks that are alike. */
const marker = (depth: number, length: number): Marker =>
  length < longestKept ? kept[depth * longestKept + length]! : { depth, length };

function readMarker(line: Line): Marker {
  const indent = line.text.length - line.text.trimStart().length;
  const kinds = bySign.get(line.text.charAt(indent));
  if (!kinds) return marker(none, indent);
  const text = line.text.slice(indent, indent + 40);
  for (const [, pattern, depth] of kinds) {
    const match = pattern.exec(text);
    if (match) return marker(Math.min(depth(match), none), indent + match[0].length);
  }
  return marker(none, indent);
}
