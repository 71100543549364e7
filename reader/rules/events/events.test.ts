import { describe, expect, it } from 'vitest';
import { read } from '../../index.ts';
import { eventCases } from './events.cases.ts';

describe('events', () => {
  it.each(eventCases)('reads $text', ({ text, found }) => {
    const { events } = read(text);
    expect(events).toHaveLength(found.length);
    expect(events).toMatchObject(found);
  });
});
