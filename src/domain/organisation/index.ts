export { bodyTreeKnownOn, bodyTreeOn, insertBody, listKinds, treeStamp } from './bodies.store.ts';
export type { Body, BodyKind } from './body.ts';
export { BodyTree, plain } from './body-tree.ts';
export { perPerson } from './per-person.ts';
