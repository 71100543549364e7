import { z } from 'zod';
import { bodySchema } from './body.ts';

/** A photo as it stands in one article. */
const placedPhoto = z.object({
  photoId: z.uuid(),
  caption: z.string().max(1000),
  alt: z.string().max(1000),
  credit: z.string().max(200),
  width: z.int().positive(),
  height: z.int().positive(),
  focal: z.object({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) }),
});

/** What an article is made of, as it is kept while it is worked on. */
export const contentSchema = z.object({
  section: z.string().min(1),
  headline: z.string().trim().min(1).max(300),
  lead: z.string().trim().max(2000),
  sourceTag: z.string().trim().max(60).nullable(),
  byline: z.string().trim().max(120).nullable(),
  body: bodySchema,
  /** The day of what is reported, apart from the days of publishing. */
  eventOn: z.iso.date().nullable(),
  topics: z.array(z.string().trim().min(1).max(60)).max(12),
  photos: z.array(placedPhoto).max(200),
  leadPhotoId: z.uuid().nullable(),
  commentsOpen: z.boolean(),
});

export type Content = z.infer<typeof contentSchema>;
