export { readSealKeys } from './key-file.ts';
export { BrokenSeal, keyFor, presentSeal, seal, unseal, useSealKeys } from './seal.ts';
