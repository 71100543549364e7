import type { Focal } from '../photo.ts';

const shares = [0.17, 0.5, 0.83] as const;

/** The nine fields of a picture, row by row, with the point in the middle of each; the value says row and column. */
export const focalPlaces = shares.flatMap((y, row) =>
  shares.map((x, column) => ({ value: `${row}${column}`, focal: { x, y } })),
);

/** The point of a field; the middle of the picture where none was chosen. */
export function placeIn(value: string): Focal {
  return focalPlaces.find((place) => place.value === value)?.focal ?? { x: 0.5, y: 0.5 };
}

/** The field in which a point lies. */
export function placeOf({ x, y }: Focal): string {
  const third = (share: number) => Math.min(2, Math.floor(share * 3));
  return `${third(y)}${third(x)}`;
}
