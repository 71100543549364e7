import { describe, expect, it } from 'vitest';
import { read } from '../../index.ts';
import { assignmentCases } from './assignments.cases.ts';

describe('assignments', () => {
  it.each(assignmentCases)('reads $text', ({ text, found }) => {
    const { assignments } = read(text);
    expect(assignments.map((a) => text.slice(a.action.start, a.action.end))).toEqual(
      found.map((f) => f.action),
    );
    found.forEach((wanted, i) => {
      const got = assignments[i]!;
      expect(got.addressees).toEqual(wanted.to);
      expect(got.force).toBe(wanted.force);
      expect(got.deadline?.iso ?? undefined).toBe(wanted.due);
      if (wanted.direction) expect(got.direction).toBe(wanted.direction);
      if (wanted.coordinating) expect(got.coordinating).toEqual(wanted.coordinating);
    });
  });
});
