import type { Ask, FieldErrors } from '../../../kernel/http/index.ts';
import type { Directive } from '../../documents/index.ts';
import type { MeasureWithActuals } from '../../measures/index.ts';
import type { Standing } from '../../tasks/index.ts';
import type { MemberTask } from '../member-task.ts';
import type { Scheme, SchemeCounts } from '../scheme.ts';

/** What the page of a scheme draws. */
export interface SchemeProps {
  ask: Ask;
  scheme: Scheme;
  counts: SchemeCounts;
  list: {
    readonly members: readonly MemberTask[];
    readonly standing: Standing | undefined;
    readonly page: number;
    readonly pageSize: number;
  };
  measures: readonly MeasureWithActuals[];
  basis: Directive | undefined;
  nameOf: (bodyId: string) => string;
  nearDueDays: number;
  mayKeep: boolean;
  errors: FieldErrors;
  failure: string | undefined;
}
