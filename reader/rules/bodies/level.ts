import { terms } from '../../engine/terms.ts';
import type { Token } from '../../engine/tokens.ts';

/** Words in the name of a body that tell its level: 0 central … 3 commune. */
const levels = terms<{ level: number; isTown?: true }>([
  ...['trung ương', 'tw', 'chính phủ', 'quốc hội', 'việt nam', 't.ư'].map(
    (name) => [name, { level: 0 }] as const,
  ),
  ...['xã', 'phường', 'đặc khu'].map((name) => [name, { level: 3 }] as const),
  ...['huyện', 'quận'].map((name) => [name, { level: 2 }] as const),
  ['thị xã', { level: 2, isTown: true }],
  ...['tphcm', 'thành phố', 'thành ủy', 'tỉnh', 'tp'].map((name) => [name, { level: 1 }] as const),
]);

/** The level that the name of a body tells: the centre first, then the commune (in a town, the town), the district, the province. */
export function levelOf(tokens: readonly Token[], from: number, to: number): number | null {
  let level: number | null = null;
  let isInTown = false;
  for (let i = from; i < to; i += 1) {
    const hit = levels.at(tokens, i);
    if (!hit || hit.next > to) continue;
    if (hit.value.level === 0) return 0;
    level = Math.max(level ?? 0, hit.value.level);
    isInTown ||= hit.value.isTown === true;
    i = hit.next - 1;
  }
  return isInTown ? 2 : level;
}
