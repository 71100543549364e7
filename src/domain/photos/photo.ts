import type { Temporal } from '../../kernel/time/index.ts';

/** Where the eye goes in a picture: shares of its width and height from the upper left, 0 to 1. */
export interface Focal {
  readonly x: number;
  readonly y: number;
}

/** Someone to be seen in a photo. */
export interface PersonSeen {
  readonly name: string;
  /** Their account, where they have one. */
  readonly accountId: string | null;
}

/** What is said of a photo. */
export interface Details {
  readonly caption: string;
  /** What somebody is told who cannot see it. */
  readonly alt: string;
  readonly credit: string;
  readonly place: string;
  readonly takenOn: Temporal.PlainDate | null;
  /** From left to right. */
  readonly people: readonly PersonSeen[];
}

/** The picture of a photo as it is kept; width and height in pixels. */
export interface Picture {
  readonly sha256: string;
  readonly width: number;
  readonly height: number;
  readonly focal: Focal;
  /** Names this picture with this focal point in addresses. */
  readonly hash: string;
}

/** A photo of the library. */
export interface Photo extends Details, Picture {
  readonly id: string;
  readonly newsroomId: string;
  /** What its file was called. */
  readonly name: string;
  /** The day the camera noted, while nobody has looked at it. */
  readonly cameraDay: Temporal.PlainDate | null;
  readonly withdrawnAt: Temporal.Instant | null;
  readonly withdrawnBecause: string;
  readonly addedBy: string;
  readonly addedAt: Temporal.Instant;
  /** True while something public shows it. */
  readonly isPublic: boolean;
  readonly version: number;
}

/** What is missing before a photo may go before the public. */
export function lacks({ caption, alt }: Pick<Details, 'caption' | 'alt'>): ('caption' | 'alt')[] {
  return [
    ...(caption.trim() === '' ? (['caption'] as const) : []),
    ...(alt.trim() === '' ? (['alt'] as const) : []),
  ];
}
