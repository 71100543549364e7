import type { Ask } from '../../../kernel/http/index.ts';
import type { Positions } from '../../../kernel/record/index.ts';
import type { Brief } from '../brief.ts';
import type { Shown } from '../shown.ts';

/** What a leader's morning draws. */
export interface BriefProps {
  ask: Ask;
  brief: Brief;
  seen: Shown;
  rateFrom: number;
  bodyName: (id: string) => string;
  /** How far the record went when the page was asked for. */
  since: Positions;
}
