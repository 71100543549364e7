import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { z } from 'zod';
import type { Actor } from '../access/index.ts';
import type { RefusedFile, Upload, UploadedFile } from '../files/index.ts';
import { dayOf, readClock } from '../time/index.ts';
import { isLocale, type Locale } from '../words/index.ts';
import type { Ask, FormAnswer, Looker, Stamps, Typed } from './ask.ts';
import type { AddressReader } from './client-address.ts';
import { gatherFields, readForm, readQuery } from './form.ts';
import type { Frame } from './frame.ts';
import { memoryIn } from './memory.ts';
import { httpFailures } from './words.ts';

const identifier = z.uuid();

const conditions: ReadonlySet<string> = new Set(['if-none-match', 'if-modified-since']);

/** The name of the cookie that holds a session's token. */
export const sessionCookie = 'banle_session';

/** The one who asks, and the state in which slowly changing data were found with them. */
export interface Recognised {
  readonly actor: Actor;
  readonly stamps: Stamps;
}

/** When someone is looked up, and whether it counts as being seen: a page that refreshes itself keeps nobody signed in. */
export interface Moment extends Pick<Ask, 'now' | 'today'> {
  readonly unseen?: boolean;
}

/** Who says whose request it is and what stands around its page. */
export interface Host {
  /** Who it is by the token of their session; nobody when the session is not a live one. */
  recognise(token: string, at: Moment): Promise<Recognised | null>;
  frame(ask: Ask<Actor | null>): Frame;
  /** Absent: the socket's own address. */
  readonly addressOf?: AddressReader | undefined;
}

/** What is known of a request once it has been read. */
export interface RequestFacts {
  readonly now: Ask['now'];
  readonly today: Ask['today'];
  readonly requestId: string;
  readonly actor: Actor | null;
  readonly stamps: Stamps;
  readonly upload: Upload;
}

/** One request as its page sees it: a class, because one is made for every request and most of it is never asked for. */
export class RequestAsk implements Ask<Actor | null> {
  /** Milliseconds: when the answer is over by itself, besides the end of the day. */
  end = Number.POSITIVE_INFINITY;
  readonly actor: Actor | null;
  readonly locale: Locale;
  readonly now: Ask['now'];
  readonly today: Ask['today'];
  readonly stamps: Stamps;
  readonly requestId: string;
  readonly typed: Typed;
  readonly #context: Context;
  readonly #host: Host;
  readonly #upload: Upload;
  #url: URL | undefined;
  /** True once the page has read what is one visitor's alone: its answer is then for them. */
  isForOne = false;
  /** What the page said that its answer depends on. */
  readonly dependencies: string[] = [];

  constructor(context: Context, host: Host, read: RequestFacts) {
    this.actor = read.actor;
    this.locale = read.actor?.locale ?? localeOf(context);
    this.now = read.now;
    this.today = read.today;
    this.stamps = read.stamps;
    this.requestId = read.requestId;
    this.typed = gatherFields(read.upload.fields);
    this.#context = context;
    this.#host = host;
    this.#upload = read.upload;
  }

  get url(): URL {
    this.#url ??= new URL(this.#context.req.url);
    return this.#url;
  }

  get isForm(): boolean {
    return this.#context.req.method === 'POST';
  }

  get broughtFiles(): boolean {
    return this.#upload.files.length > 0 || this.#upload.refused.length > 0;
  }

  get frame(): Frame {
    return this.#host.frame(this);
  }

  get formKey(): string {
    this.isForOne = true;
    return randomUUID();
  }

  get address(): string {
    this.isForOne = true;
    return addressIn(this.#context, this.#host.addressOf);
  }

  endsAt(moment: Ask['now']): void {
    this.end = Math.min(this.end, moment.epochMilliseconds);
  }

  dependsOn(...tags: readonly string[]): void {
    this.dependencies.push(...tags);
  }

  remembered<Value>(name: string, tags: readonly string[], read: () => Promise<Value>): Promise<Value> {
    this.dependsOn(...tags);
    return memoryIn(this.#context).remembered(name, tags, read);
  }

  async again(): Promise<Looker | null> {
    const now = readClock();
    const today = dayOf(now);
    const token = getCookie(this.#context, sessionCookie);
    const found = token ? await this.#host.recognise(token, { now, today, unseen: true }) : null;
    return found && { actor: found.actor, now, today };
  }

  cookie(name: string): string | undefined {
    const value = getCookie(this.#context, name);
    if (value !== undefined) this.isForOne = true;
    return value;
  }

  header(name: string): string | undefined {
    // What a visitor holds already decides whether it is sent again, not what it says.
    if (!conditions.has(name)) this.isForOne = true;
    return this.#context.req.header(name);
  }

  param(name: string): string {
    const value = this.#context.req.param(name);
    // No address of ours holds the sign that ends a text; the database refuses it.
    if (value === undefined || value.includes('\0')) throw httpFailures.noSuchPage();
    return value;
  }

  id(name: string): string {
    const value = identifier.safeParse(this.#context.req.param(name));
    if (!value.success) throw httpFailures.noSuchPage();
    return value.data;
  }

  query<S extends z.ZodObject>(schema: S): Partial<z.output<S>> {
    return readQuery(schema, this.url.searchParams);
  }

  form<S extends z.ZodType>(schema: S): FormAnswer<z.output<S>> {
    return readForm(schema, this.typed, this.locale);
  }

  files(field: string): readonly UploadedFile[] {
    return this.#upload.files.filter((file) => file.field === field);
  }

  refusedFiles(field: string): readonly RefusedFile[] {
    return this.#upload.refused.filter((file) => file.field === field);
  }
}

/** The address of whoever asks, as the socket and the proxies before us tell it. */
export function addressIn(c: Context, read: AddressReader | undefined): string {
  const bindings = c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined;
  const socket = bindings?.incoming?.socket?.remoteAddress ?? '';
  return read?.(socket, c.req.header('x-forwarded-for')) ?? socket;
}

function localeOf(c: Context): Locale {
  const chosen = getCookie(c, 'banle_language');
  return isLocale(chosen) ? chosen : 'vi';
}
