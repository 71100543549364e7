import type { BodyTree } from './body-tree.ts';

/**
 * Works something out once for a person in a tree. Both stand in memory from one request to the next and are never
 * changed: whatever changes of either makes another one, for which it is worked out anew.
 */
export function perPerson<Person extends object, Found>(
  find: (person: Person, tree: BodyTree) => Found,
): (person: Person, tree: BodyTree) => Found {
  const kept = new WeakMap<BodyTree, WeakMap<Person, { readonly found: Found }>>();
  return (person, tree) => {
    let inTree = kept.get(tree);
    if (!inTree) {
      inTree = new WeakMap();
      kept.set(tree, inTree);
    }
    const known = inTree.get(person);
    if (known) return known.found;
    const found = find(person, tree);
    inTree.set(person, { found });
    return found;
  };
}
