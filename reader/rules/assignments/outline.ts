import type { Line, Marker } from '../../engine/page.ts';

/** Depths of marks: roman 1, `1.` 2, `1.1.` 3, `a)` 4, dash 5, plus 6, `(1)` 7; none 9. */
const none = 9;
const markers: readonly (readonly [RegExp, (match: RegExpExecArray) => number])[] = [
  [/^(?:Điều|Chương|Mục|Phần)\s+(?:[\dIVX]{1,5}|thứ \p{L}{2,5})(?:[.:]\s*|\s+)/iu, () => 1],
  [/^[IVX]{1,6}(?:[.)]|\s?[-–/])\s*(?=\p{L})/u, () => 1],
  [
    /^(\d{1,2}(?:\.\d{1,2}){0,3})(?:[.)]\s*|\.?\s?[-–]\s+)(?=\p{L})/u,
    (match) => 1 + match[1]!.split('.').length,
  ],
  [/^[a-zđ]{1,2}(?:\)\s*|\.\s+(?=\p{Lu}))/u, () => 4],
  [/^[-–•*]\s*(?=\p{L})/u, () => 5],
  [/^\+\s*/u, () => 6],
  [/^\(\d{1,2}\)\s*/u, () => 7],
  [/^\[[ivxl\d]{1,5}\]\s*/u, () => none],
];

/** Signs that a mark may begin with: most lines begin with another. */
const mayBeAMark = /^[\d\p{Ll}IVXĐCMP\-–•*+([]/u;

/** The mark at the head of a line, read once. */
export function markerOf(line: Line): Marker {
  line.marker ??= readMarker(line);
  return line.marker;
}

function readMarker(line: Line): Marker {
  const indent = line.text.length - line.text.trimStart().length;
  const text = line.text.slice(indent, indent + 40);
  if (!mayBeAMark.test(text)) return { depth: none, length: indent };
  for (const [pattern, depth] of markers) {
    const match = pattern.exec(text);
    if (match) return { depth: Math.min(depth(match), none), length: indent + match[0].length };
  }
  return { depth: none, length: indent };
}
