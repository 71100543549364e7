import type { z } from 'zod';
import type { Actor } from '../access/index.ts';
import type { RefusedFile, UploadedFile } from '../files/index.ts';
import type { Temporal } from '../time/index.ts';
import type { Locale } from '../words/index.ts';
import type { Frame } from './frame.ts';

/** What was typed into a form, as it came; a name ending in `[]` may come many times. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

/** A form that was read: its value, or a sentence for each field that cannot be used and all that was typed. */
export type FormAnswer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly errors: FieldErrors; readonly typed: Typed };

/** A sentence for each field that cannot be used, by the field's name. */
export type FieldErrors = Readonly<Record<string, string>>;

/**
 * What the slices' own counters of change showed when the one who asks was recognised, by slice: what is kept in memory
 * for that state is right for this request. Nothing where nobody was recognised.
 */
export type Stamps = Readonly<Record<string, string | undefined>>;

/** Someone who still looks at what they opened, at this moment. */
export interface Looker extends Pick<Ask, 'actor' | 'now' | 'today'> {}

/** One request, as a page sees it. The clock was read once, when it came in. */
export interface Ask<Who extends Actor | null = Actor> {
  readonly actor: Who;
  readonly locale: Locale;
  readonly now: Temporal.Instant;
  readonly today: Temporal.PlainDate;
  readonly stamps: Stamps;
  readonly url: URL;
  /** Names this request in the log and on an error page. */
  readonly requestId: string;
  /** What stands around the page: navigation, person, notices. */
  readonly frame: Frame;
  /** A fresh key at each reading, one for each form that is drawn: sent twice, it is answered once. */
  readonly formKey: string;
  /** The address of the one who asks, for limits at the door; never logged. */
  readonly address: string;
  /** True when a form was sent, not a page asked for. */
  readonly isForm: boolean;
  /** True when files came with the form, whether or not they were taken in. */
  readonly broughtFiles: boolean;
  /** What was typed, for a POST; empty for a GET. */
  readonly typed: Typed;
  /** Says that the answer shows what these tags name: a kept one goes when it changes. */
  dependsOn(...tags: readonly string[]): void;
  /**
   * What was read of public rows under a name, from memory until one of the tags changes; read now where it is not held.
   * The answer depends on the tags too.
   */
  remembered<Value>(name: string, tags: readonly string[], read: () => Promise<Value>): Promise<Value>;
  /** From this moment on the answer is no longer right, though nothing changes. */
  endsAt(moment: Temporal.Instant): void;
  /** Who asks, looked up anew, for what stays open; it does not count as being seen. Null when they are no longer signed in. */
  again(): Promise<Looker | null>;
  cookie(name: string): string | undefined;
  header(name: string): string | undefined;
  /** A part of the path; throws the missing failure when the route has none of that name. */
  param(name: string): string;
  /** An identifier in the path; what is no identifier is missing, not broken. */
  id(name: string): string;
  /** The query, leniently: what cannot be used is left out. */
  query<S extends z.ZodObject>(schema: S): Partial<z.output<S>>;
  /** The form of a POST. */
  form<S extends z.ZodType>(schema: S): FormAnswer<z.output<S>>;
  /** The files of a POST that came under one field name. */
  files(field: string): readonly UploadedFile[];
  /** The files of a POST that were not taken in, each with the failure that says why. */
  refusedFiles(field: string): readonly RefusedFile[];
}

/** A page: one request in, one answer out. */
export type Page<Who extends Actor | null = Actor> = (ask: Ask<Who>) => Response | Promise<Response>;
