export { printReading } from './listing.ts';
export { read, version } from './read.ts';
export type {
  Assignment,
  Citation,
  Commendation,
  DateFound,
  Deadline,
  DeadlineRule,
  Direction,
  Doubt,
  Evidence,
  Force,
  Frame,
  Organisation,
  Person,
  Reading,
  Severity,
} from './reading.ts';
export { type DocumentSymbol, readSymbol } from './rules/citations/symbol.ts';
