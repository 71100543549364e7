import type { Option } from '../../../ui/index.ts';
import type { Body } from '../../organisation/index.ts';

/** Bodies to choose from, in the order of the tree. */
export function bodyOptions(bodies: readonly Body[]): readonly Option[] {
  return bodies.map((body) => ({ value: body.id, label: nameInTree(body, bodies) }));
}

/** Divisions bear the same names in many bodies, so what stands below the second level names the body above it. */
function nameInTree({ name, depth, parentId }: Body, bodies: readonly Body[]): string {
  const above = depth > 1 ? bodies.find(({ id }) => id === parentId)?.name : undefined;
  return above ? `${name} (${above})` : name;
}
