export { readSealKeys } from './key-file.ts';
export { BrokenSeal, presentSeal, seal, unseal, useSealKeys } from './seal.ts';
