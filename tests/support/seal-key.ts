import { createHash } from 'node:crypto';

/** The key with which all test files seal: the made-up city is filled by one of them and opened by others. */
export const sealKey = createHash('sha256').update('the key of the tests').digest();
