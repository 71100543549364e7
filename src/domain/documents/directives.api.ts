import { z } from 'zod';
import {
  type ApiAsk,
  answerDay,
  answerMoment,
  apiDay,
  apiNumber,
  apiOptionalText,
  apiText,
  byId,
  cutPage,
  endpoint,
  pageOf,
  pageQuery,
  placeDay,
  readCursor,
  writeCursor,
  writtenDay,
  writtenMoment,
} from '../../kernel/api/index.ts';
import { doerOf, listHistory } from '../../kernel/record/index.ts';
import { bodyTreeOn } from '../organisation/index.ts';
import { sightOf } from './access.ts';
import { relationKinds } from './citation.ts';
import { type Directive, secrecies, urgencies } from './directive.ts';
import { getDirectiveInSight } from './directives.store.ts';
import type { DirectiveQuery } from './found-directive.ts';
import { listFoundAfter } from './found-directives.store.ts';
import { registerDirective } from './register-directive.ts';
import type { RelationSeen } from './relation.ts';
import { getDirectiveScreen } from './screen.store.ts';
import { type Change, standingOn, standingStates } from './standing.ts';

const row = z
  .object({
    id: z.uuid(),
    symbol: z.string(),
    type: z.string(),
    typeName: z.string(),
    title: z.string(),
    issuerId: z.uuid().nullable(),
    issuerName: z.string(),
    signer: z.string(),
    signerOffice: z.string(),
    signedOn: answerDay().nullable(),
    effectiveOn: answerDay().nullable(),
    /** The first day on which it no longer holds. */
    expiresOn: answerDay().nullable(),
    receivedOn: answerDay().nullable(),
    term: z.string(),
    secrecy: z.enum(secrecies),
    urgency: z.enum(urgencies),
    registeredIn: z.uuid(),
    registeredAt: answerMoment(),
    publishedAt: answerMoment().nullable(),
    /** How it stands today, as far as is known. */
    standing: z.enum(standingStates),
    version: z.int(),
  })
  .meta({ id: 'Directive' });

type Told = Directive & { readonly changes: readonly Change[] };

function represent(
  directive: Told,
  { today, locale }: Pick<ApiAsk, 'today' | 'locale'>,
): z.input<typeof row> {
  const { id, symbol, type, title, issuerId, issuerName, signer, signerOffice, term } = directive;
  const { secrecy, urgency, registeredIn, version } = directive;
  return {
    ...{ id, symbol, type, title, issuerId, issuerName, signer, signerOffice, term },
    ...{ secrecy, urgency, registeredIn, version },
    typeName: directive.typeName[locale],
    signedOn: writtenDay(directive.signedOn),
    effectiveOn: writtenDay(directive.effectiveOn),
    expiresOn: writtenDay(directive.expiresOn),
    receivedOn: writtenDay(directive.receivedOn),
    registeredAt: writtenMoment(directive.registeredAt),
    publishedAt: writtenMoment(directive.publishedAt),
    standing: standingOn(directive, directive.changes, today).state,
  };
}

const asked = {
  search: apiOptionalText(200),
  type: apiOptionalText(60),
  issuer: apiOptionalText(200),
  signedFrom: apiDay().optional(),
  signedTo: apiDay().optional(),
  year: apiNumber(1900, 2200).optional(),
  term: apiOptionalText(60),
  secrecy: z.enum(secrecies).optional(),
  inForceOn: apiDay().optional(),
  unresolved: z.literal('true').optional(),
  register: z.uuid().optional(),
};

function queryOf(query: z.output<z.ZodObject<typeof asked>>): DirectiveQuery {
  return {
    typed: query.search,
    type: query.type || undefined,
    issuer: query.issuer || undefined,
    signedFrom: query.signedFrom,
    signedUntil: query.signedTo,
    year: query.year,
    term: query.term || undefined,
    secrecy: query.secrecy,
    inForceOn: query.inForceOn,
    unresolvedOnly: query.unresolved !== undefined,
    registeredIn: query.register,
    sort: 'signed',
  };
}

const place = z.tuple([placeDay().nullable(), z.uuid()]);

/** The directives that the caller may know of, newest first. */
export const listDirectives = endpoint({
  name: 'listDirectives',
  about: {
    vi: 'Các văn bản chỉ đạo người gọi được biết, mới ký trước, theo từng trang; «search» tìm số, ký hiệu, trích yếu và toàn văn.',
    en: 'The directives that the caller may know of, latest signed first, page by page; “search” looks at number, title and text.',
  },
  query: z.strictObject({ ...asked, ...pageQuery }),
  answer: pageOf(row).meta({ id: 'DirectivePage' }),
  async handle({ actor, today, locale, query: { limit, cursor, ...rest } }) {
    const query = queryOf(rest);
    const after = readCursor(cursor, place, query);
    const sight = sightOf(actor, await bodyTreeOn(today));
    const from = after && { signedOn: after[0], id: after[1] };
    const found = await listFoundAfter(query, sight, { after: from, size: limit + 1 });
    const { rows, next } = cutPage(found, limit, (last) =>
      writeCursor([writtenDay(last.signedOn), last.id], query),
    );
    return { body: { rows: rows.map((one) => represent(one, { today, locale })), next } };
  },
});

const relation = z.object({
  id: z.uuid(),
  kind: z.enum(relationKinds),
  direction: z.enum(['out', 'in']),
  citedAs: z.string(),
  confirmed: z.boolean(),
  /** Nothing where the other end is in no register that the caller may know of. */
  other: z.object({ id: z.uuid(), symbol: z.string(), title: z.string() }).nullable(),
});

function representRelation({ id, kind, direction, citedAs, confirmedAt, other }: RelationSeen) {
  const end = other && { id: other.id, symbol: other.symbol, title: other.title };
  return { id, kind, direction, citedAs, confirmed: confirmedAt !== null, other: end };
}

/** One directive in full. */
const directiveAnswer = row
  .extend({
    text: z.string(),
    /** Every span of a passage points into this text, in UTF-16 units. */
    textSha256: z.string(),
    files: z.array(z.object({ ordinal: z.int(), name: z.string(), kind: z.string(), size: z.int() })),
    relations: z.array(relation),
  })
  .meta({ id: 'DirectiveInFull' });

/** A directive in full, for an answer; what is out of sight is missing. */
async function representDirective(
  { actor, today, locale }: Pick<ApiAsk, 'actor' | 'today' | 'locale'>,
  id: string,
) {
  const sight = sightOf(actor, await bodyTreeOn(today));
  const { directive, text, files, relations, changes } = await getDirectiveScreen(id, sight);
  const body: z.input<typeof directiveAnswer> = {
    ...represent({ ...directive, changes }, { today, locale }),
    text: text.text,
    textSha256: text.sha256,
    files: files.map(({ ordinal, name, kind, size }) => ({ ordinal, name, kind, size })),
    relations: relations.map(representRelation),
  };
  return { body, version: directive.version };
}

/** One directive with its text, files and relations. */
export const getDirectiveApi = endpoint({
  name: 'getDirective',
  about: {
    vi: 'Một văn bản chỉ đạo với toàn văn, tệp và quan hệ.',
    en: 'One directive with its text, files and relations.',
  },
  params: byId,
  answer: directiveAnswer,
  handle: (ask) => representDirective(ask, ask.params.id),
});

/** What was done to a directive. */
export const getDirectiveRecord = endpoint({
  name: 'getDirectiveRecord',
  about: {
    vi: 'Những việc đã làm với một văn bản chỉ đạo, mới nhất trước, như nhật ký ghi.',
    en: 'What was done to a directive, latest first, as it stands on the record.',
  },
  params: byId,
  answer: z.object({
    rows: z.array(z.object({ at: answerMoment(), by: z.string(), action: z.string() })),
  }),
  async handle({ actor, today, locale, params: { id } }) {
    await getDirectiveInSight(id, sightOf(actor, await bodyTreeOn(today)));
    const history = await listHistory('directive', id);
    const rows = history.reverse().map((entry) => ({
      at: writtenMoment(entry.at),
      by: doerOf(entry, locale),
      action: entry.action,
    }));
    return { body: { rows } };
  },
});

const optionalDay = apiDay().nullable().default(null);

/** A directive enters a register. */
export const registerDirectiveApi = endpoint({
  name: 'registerDirective',
  about: {
    vi: 'Đăng ký một văn bản chỉ đạo vào sổ của tổ chức «registeredIn». Văn bản tuyệt mật không được nhận. Dẫn chiếu trong toàn văn được đề xuất nối ngay.',
    en: 'Enter a directive into the register of the body “registeredIn”. Top secret documents are not taken. What its text cites is proposed at once.',
  },
  body: z.strictObject({
    type: apiText(60),
    symbol: apiOptionalText(120),
    issuerId: z.uuid().nullable().default(null),
    issuerName: apiOptionalText(300),
    title: apiText(2000),
    signer: apiOptionalText(120),
    signerOffice: apiOptionalText(200),
    signedOn: optionalDay,
    effectiveOn: optionalDay,
    expiresOn: optionalDay,
    receivedOn: optionalDay,
    term: apiOptionalText(60),
    secrecy: z.enum(secrecies),
    urgency: z.enum(urgencies).default('normal'),
    registeredIn: z.uuid(),
    text: z.string().max(5_000_000).default(''),
  }),
  answer: directiveAnswer,
  status: 201,
  async handle(ask) {
    const { issuerId, issuerName, text, ...facts } = ask.body;
    const tree = await bodyTreeOn(ask.today);
    const { id } = await registerDirective(
      ask.actor,
      {
        ...facts,
        issuerId,
        issuerName: issuerId === null ? issuerName : tree.nameOf(issuerId),
        text: text.replace(/\r\n?/g, '\n'),
        files: [],
      },
      ask.now,
    );
    return { ...(await representDirective(ask, id)), location: `/api/directives/${id}` };
  },
});
