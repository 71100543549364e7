import type { Page } from '../../engine/page.ts';
import type { Frame } from '../../reading.ts';
import type { BodyMention } from '../bodies/bodies.ts';
import type { BodyParser } from '../bodies/parse.ts';
import type { ResolvedCitation } from '../citations/resolved.ts';
import type { DatedMention } from '../dates/infer.ts';
import type { FrameLines } from '../frame/frame.ts';
import type { OfficeStack } from '../people/offices.ts';
import type { PeopleFound } from '../people/people.ts';

/** What the reader of assignments leans on. */
export type Facts = {
  page: Page;
  frame: Frame;
  edges: Omit<FrameLines, 'frame'>;
  people: PeopleFound;
  offices: readonly OfficeStack[];
  bodies: readonly BodyMention[];
  bodyAt: BodyParser;
  dates: readonly DatedMention[];
  citations: readonly ResolvedCitation[];
};
