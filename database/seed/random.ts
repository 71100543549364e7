/** Numbers that look random and are the same at every filling. */
export interface Dice {
  /** From 0 up to, but not including, 1. */
  roll(): number;
  /** A whole number from `min` to `max`, both included. */
  between(min: number, max: number): number;
  pick<Item>(items: readonly Item[]): Item;
}

/** Dice that fall the same way for the same seed (mulberry32). */
export function throwDice(seed: number): Dice {
  let state = seed;
  const roll = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    roll,
    between: (min, max) => min + Math.floor(roll() * (max - min + 1)),
    pick: (items) => items[Math.floor(roll() * items.length)] as (typeof items)[number],
  };
}
