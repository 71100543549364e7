export type { Because, Untold } from './engine/trace.ts';
export { read, readWithTrace, version } from './read.ts';
export type {
  Anaphor,
  Assignment,
  Citation,
  Commendation,
  DateFound,
  Deadline,
  DeadlineRule,
  Direction,
  Doubt,
  EventFound,
  Evidence,
  Force,
  Frame,
  Organisation,
  Part,
  PartKind,
  Person,
  Reading,
  Result,
  Severity,
} from './reading.ts';
export { type DocumentSymbol, readSymbol } from './rules/citations/symbol.ts';
export { doubtNames } from './show/doubt-names.ts';
export { listReading } from './show/listing.ts';
export { pageOf } from './show/page.ts';
export { type Form, type Printing, printReading } from './show/print.ts';
export { listTrace } from './show/trace.ts';
