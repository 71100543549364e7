import { z } from 'zod';
import { read } from '../../../reader/index.ts';
import {
  type ApiAsk,
  answerMoment,
  byId,
  endpoint,
  type Given,
  writtenMoment,
} from '../../kernel/api/index.ts';
import { getDirectiveInSight, sightOf } from '../documents/index.ts';
import { bodyTreeOn } from '../organisation/index.ts';
import { canReadTask, forces, listTasksOfDirective } from '../tasks/index.ts';
import { confirmAssignment } from './confirm-assignment.ts';
import { confirmCitation } from './confirm-citation.ts';
import { holdDesk } from './hold-desk.ts';
import { type FoundAssignment, type Proposal, proposalKinds, proposalStates } from './proposal.ts';
import { getProposal, listProposals } from './proposals.store.ts';
import { readDirective } from './read-directive.ts';
import { findReading } from './readings.store.ts';
import { readingFailures } from './words.ts';

const stretch = z.object({ start: z.int(), end: z.int(), text: z.string() });
const directions = ['down', 'up', 'self'] as const;

const reading = z
  .object({
    reader: z.string(),
    document: z.object({
      kind: z.enum(['document', 'article', 'other']),
      symbol: z.string().nullable(),
      type: z.string().nullable(),
      issuer: z.string().nullable(),
      signedOn: z.string().nullable(),
      title: z.string().nullable(),
    }),
    assignments: z.array(
      z.object({
        action: stretch,
        sentence: stretch,
        lead: z.array(z.string()),
        coordinating: z.array(z.string()),
        addressees: z.array(z.string()),
        product: z.string().nullable(),
        deadline: stretch.extend({ iso: z.string().nullable() }).nullable(),
        force: z.enum(forces),
        direction: z.enum(directions),
        rule: z.string(),
      }),
    ),
    citations: z.array(
      stretch.extend({ type: z.string(), symbol: z.string().nullable(), date: z.string().nullable() }),
    ),
    doubts: z.array(
      stretch.extend({ kind: z.string(), severity: z.string(), suggestion: z.string().nullable() }),
    ),
  })
  .meta({ id: 'Reading' });

/** What a text says, as the reader finds it; nothing is kept. */
export const readText = endpoint({
  name: 'readText',
  about: {
    vi: 'Đọc một đoạn văn bản hành chính: việc được giao, văn bản được dẫn, chỗ cần xem lại. Vị trí tính theo đơn vị UTF-16. Không lưu gì.',
    en: 'Read an administrative text: what it assigns, which documents it names, what to look at again. Places count UTF-16 units. Nothing is kept.',
  },
  body: z.strictObject({ text: z.string().min(1).max(200_000) }),
  answer: reading,
  async handle({ body: { text } }) {
    const found = read(text);
    const at = ({ start, end }: { start: number; end: number }) => ({
      start,
      end,
      text: text.slice(start, end),
    });
    const { frame } = found;
    return {
      body: {
        reader: found.version,
        document: {
          kind: frame.kind,
          symbol: frame.symbol,
          type: frame.typeName,
          issuer: frame.issuer,
          signedOn: frame.signed,
          title: frame.title,
        },
        assignments: found.assignments.map((one) => ({
          ...one,
          action: at(one.action),
          sentence: at(one.sentence),
          deadline: one.deadline && { ...at(one.deadline), iso: one.deadline.iso },
        })),
        citations: found.citations.map((one) => ({ ...one, ...at(one) })),
        doubts: found.doubts.map((one) => ({ ...one, ...at(one) })),
      },
    };
  },
});

const proposal = z
  .object({
    id: z.uuid(),
    kind: z.enum(proposalKinds),
    origin: z.enum(['reader', 'person']),
    state: z.enum(proposalStates),
    start: z.int(),
    end: z.int(),
    evidence: z.string(),
    /** Of an assignment: what was read. */
    assignment: z
      .object({
        action: z.string(),
        lead: z.array(z.string()),
        coordinating: z.array(z.string()),
        addressees: z.array(z.string()),
        product: z.string(),
        deadline: z.string().nullable(),
        force: z.enum(forces),
        direction: z.enum(directions),
      })
      .nullable(),
    decidedAt: answerMoment().nullable(),
    reason: z.string(),
    /** The task that it became, where the caller may read it. */
    taskId: z.uuid().nullable(),
    version: z.int(),
  })
  .meta({ id: 'Proposal' });

function represent(one: Proposal, readable: ReadonlySet<string>): z.input<typeof proposal> {
  const { id, kind, origin, state, start, end, evidence, found, reason, taskId, version } = one;
  const assignment = found.kind === 'assignment' ? representAssignment(found) : null;
  return {
    ...{ id, kind, origin, state, start, end, evidence, reason, version, assignment },
    decidedAt: writtenMoment(one.decidedAt),
    taskId: taskId !== null && readable.has(taskId) ? taskId : null,
  };
}

function representAssignment(found: FoundAssignment) {
  const { action, product, deadline, force, direction } = found;
  return {
    ...{ action, product, force, direction },
    lead: [...found.lead],
    coordinating: [...found.coordinating],
    addressees: [...found.addressees],
    deadline: deadline?.printed ?? null,
  };
}

type Who = Pick<ApiAsk, 'actor' | 'today'>;

/** The tasks of a directive that the caller may read; throws where the directive itself is out of sight. */
async function readableTasksOf({ actor, today }: Who, directiveId: string): Promise<ReadonlySet<string>> {
  const tree = await bodyTreeOn(today);
  await getDirectiveInSight(directiveId, sightOf(actor, tree));
  const tasks = await listTasksOfDirective(directiveId);
  return new Set(tasks.filter((task) => canReadTask(actor, task, tree)).map(({ id }) => id));
}

const proposals = z
  .object({ readAt: answerMoment().nullable(), rows: z.array(proposal) })
  .meta({ id: 'Proposals' });

async function proposalsOf(ask: Who, directiveId: string): Promise<Given<z.input<typeof proposals>>> {
  const readable = await readableTasksOf(ask, directiveId);
  const [found, current] = await Promise.all([listProposals(directiveId), findReading(directiveId)]);
  const readAt = writtenMoment(current?.readAt ?? null);
  return { body: { readAt, rows: found.map((one) => represent(one, readable)) } };
}

/** What was proposed of a directive, in the order of its text. */
export const listProposalsApi = endpoint({
  name: 'listProposals',
  about: {
    vi: 'Các đề xuất của một văn bản theo thứ tự trong văn bản; chưa đọc thì «readAt» rỗng.',
    en: 'What was proposed of a directive, in the order of its text; without a “readAt” it was not read yet.',
  },
  params: byId,
  answer: proposals,
  handle: (ask) => proposalsOf(ask, ask.params.id),
});

/** The text of a directive is read; read already, nothing happens. */
export const readDirectiveApi = endpoint({
  name: 'readDirective',
  about: {
    vi: 'Đọc toàn văn của một văn bản; những gì tìm thấy chờ người xác nhận. Đã đọc rồi thì không làm gì thêm.',
    en: 'Read the text of a directive; what is found waits for a person. Read already, nothing happens.',
  },
  params: byId,
  body: z.strictObject({}),
  answer: proposals,
  async handle(ask) {
    await readDirective(ask.actor, ask.params.id, ask.now);
    return proposalsOf(ask, ask.params.id);
  },
});

const named = z.strictObject({ id: z.uuid(), proposal: z.uuid() });

async function oneProposal(ask: Who, { id, proposal }: z.output<typeof named>) {
  const found = await getProposal(id, proposal);
  return { body: represent(found, await readableTasksOf(ask, id)), version: found.version };
}

/** A person confirms, through a program, what the reader proposed. */
export const confirmProposal = endpoint({
  name: 'confirmProposal',
  about: {
    vi: 'Xác nhận một đề xuất đúng như đã đọc: việc giao thành nhiệm vụ («taskId»), dẫn chiếu thành quan hệ. Điều chưa rõ thì phải xem ở bàn đọc.',
    en: 'Confirm a proposal as it was read: an assignment becomes a task (“taskId”), a citation a relation. What is unclear is for a person at the desk.',
  },
  params: named,
  body: z.strictObject({}),
  answer: proposal,
  matching: 'must',
  async hold({ actor, today, now, params }) {
    await holdDesk(actor, params.id, now);
    return oneProposal({ actor, today }, params);
  },
  async handle({ actor, today, now, params }) {
    const { kind, version } = await getProposal(params.id, params.proposal);
    const seen = { directiveId: params.id, proposalId: params.proposal, version };
    if (kind === 'citation') await confirmCitation(actor, { seen }, now);
    else if (kind === 'assignment') await confirmAssignment(actor, seen, now);
    else throw readingFailures.notForThisKind();
    return oneProposal({ actor, today }, params);
  },
});
