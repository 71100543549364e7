import type { Span } from './engine/text.ts';

/** What a text was found to say. Offsets count UTF-16 units of the text as given, end exclusive. */
export type Reading = {
  version: string;
  chars: number;
  frame: Frame;
  citations: Citation[];
  people: Person[];
  organisations: Organisation[];
  dates: DateFound[];
  assignments: Assignment[];
  commendations: Commendation[];
  doubts: Doubt[];
  anaphors: Anaphor[];
  results: Result[];
  events: EventFound[];
  parts: Part[];
};

/** A stretch of the text that a rule vouches for. */
export type Evidence = Span & { rule: string };

/** The head and foot of an official document; null where the text has none. */
export type Frame = {
  kind: 'document' | 'article' | 'other';
  number: string | null;
  symbol: string | null;
  type: string | null;
  typeName: string | null;
  issuer: string | null;
  place: string | null;
  /** Day of signing, ISO. */
  signed: string | null;
  /** Trích yếu. */
  title: string | null;
  signer: { name: string; office: string | null; capacity: string | null } | null;
  recipients: string[];
  addressees: string[];
  urgency: 'khẩn' | 'thượng khẩn' | 'hỏa tốc' | null;
};

export type Citation = Evidence & {
  /** Code of the type: KL, NQ, CV; `HP` for the constitution. */
  type: string;
  typeName: string;
  number: string | null;
  symbol: string | null;
  issuer: string | null;
  date: string | null;
  /** Title as the text gives it. */
  title: string | null;
  /** The document's own number at its head. */
  own: boolean;
  /** Index of the full mention that this short form resolves to. */
  resolvedTo: number | null;
  /** Several documents could be meant. */
  ambiguous: boolean;
  /** The clause it points to: «khoản 2 Điều 5». */
  clause: string | null;
};

/** «Nghị quyết này»: a document meant without its number. */
export type Anaphor = Evidence & {
  typeName: string;
  /** Index into the citations. */
  resolvedTo: number | null;
  ambiguous: boolean;
};

export type Person = { name: string; mentions: Evidence[]; titles: Evidence[] };

export type Organisation = { name: string; kind: string; mentions: Evidence[] };

export type DateFound = Evidence & {
  kind: 'day' | 'month' | 'year' | 'quarter' | 'period';
  /** Null where the year is missing and nothing tells it. */
  iso: string | null;
  inferred: boolean;
  /** Why this year was inferred, in words of the rule. */
  because: string | null;
};

export type Force = 'directive' | 'request' | 'reminder' | 'wish' | 'standing' | 'commitment' | 'proposal';
export type Direction = 'down' | 'up' | 'self';

/** A deadline as a rule that a calendar can compute. */
export type DeadlineRule =
  | { kind: 'day'; date: string }
  | { kind: 'month'; year: number; month: number }
  | { kind: 'quarter'; year: number; quarter: number }
  | { kind: 'year'; year: number }
  | { kind: 'term'; from: number; until: number }
  | { kind: 'workingDays'; n: number }
  | { kind: 'calendarDays'; n: number }
  | { kind: 'months'; n: number }
  | { kind: 'recurring'; every: 'day' | 'week' | 'month' | 'quarter' | 'halfYear' | 'year' }
  | { kind: 'horizon'; year: number }
  | { kind: 'vague' };

export type Deadline = Evidence & { iso: string | null; deadline: DeadlineRule };

export type Assignment = {
  rule: string;
  sentence: Span;
  action: Span;
  /** The word that orders: «yêu cầu», «cần», «giao». */
  modality: Span | null;
  speaker: string | null;
  addressees: string[];
  lead: string[];
  coordinating: string[];
  product: string | null;
  deadline: Deadline | null;
  force: Force;
  direction: Direction;
  /** Indexes into the citations. */
  cites: number[];
};

export type Commendation = Evidence & {
  giver: string | null;
  form: string;
  recipients: 'collective' | 'individual';
  count: number;
};

export type Severity = 'error' | 'warning' | 'minor' | 'info';

export type Doubt = Evidence & {
  kind: string;
  severity: Severity;
  /** What to write instead; null inside quotation marks and wherever it is not safe. */
  suggestion: string | null;
};

/** A number that the text reports as reached: «kết nạp 312 đảng viên», «27/27 chi bộ», «đạt 97,2%». */
export type Result = Evidence & { verb: string; value: number; of: number | null; unit: string };

/** An event the text tells of, who holds it, its day, and the year that it is about. */
export type EventFound = Evidence & {
  name: string;
  host: string | null;
  date: string | null;
  subjectYear: number | null;
};

export type PartKind =
  | 'headline'
  | 'lead'
  | 'subhead'
  | 'caption'
  | 'caption-again'
  | 'source'
  | 'byline'
  | 'page-date'
  | 'furniture'
  | 'grounds'
  | 'section'
  | 'article'
  | 'clause'
  | 'point'
  | 'recipients';

/** A part of the page. `number` tells an item of a document's outline the way a citation points to it: «điểm a khoản 2 Điều 5». */
export type Part = Evidence & { kind: PartKind; number: string | null };
