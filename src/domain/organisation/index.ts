export { addBody } from './add-body.ts';
export { bodyTreeKnownOn, bodyTreeOn, insertBody, listKinds, treeStamp } from './bodies.store.ts';
export type { Body, BodyKind } from './body.ts';
export { bodyColumn } from './body-column.ts';
export { BodyTree, plain } from './body-tree.ts';
export { changeBody } from './change-body.ts';
export { bodyNamed, type Organ } from './organ.ts';
export { listOrgans } from './organs.store.ts';
export { perPerson } from './per-person.ts';
