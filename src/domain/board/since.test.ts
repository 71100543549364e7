import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { useSealKeys } from '../../kernel/seal/index.ts';
import { readSince, writeSince } from './since.ts';

beforeAll(() => useSealKeys([randomBytes(32)]));

describe('how far an open board has heard', () => {
  it('is read again as it was written, and tells nothing to others', () => {
    const positions = [4, 0, 15, 2];
    const written = writeSince(positions);
    expect(written).not.toContain('4.0.15.2');
    expect(readSince(written)).toEqual(positions);
  });

  it.each([null, '', '4.0.15.2', 'v1.00000000.a.b', 'x'])('is nothing when it is %j', (written) =>
    expect(readSince(written)).toBeUndefined(),
  );
});
