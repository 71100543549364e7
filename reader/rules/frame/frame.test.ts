import { describe, expect, it } from 'vitest';
import { read } from '../../index.ts';
import { frameCases } from './frame.cases.ts';

describe('the frame of a page', () => {
  it.each(frameCases)('tells $says', ({ text, found }) => {
    expect(read(text).frame).toMatchObject(found);
  });
});
