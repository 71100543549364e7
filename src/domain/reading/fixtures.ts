import type { Actor } from '../../kernel/access/index.ts';
import { readClock } from '../../kernel/time/index.ts';
import { aDirective } from '../documents/fixtures.ts';
import type { Directive } from '../documents/index.ts';
import type { Proposal } from './proposal.ts';
import { listProposals } from './proposals.store.ts';
import { readDirective } from './read-directive.ts';

interface Given {
  /** An officer or leader who keeps the register. */
  readonly by: Actor;
  readonly registeredIn: string;
  readonly text?: string;
  readonly symbol?: string;
  readonly secrecy?: Directive['secrecy'];
}

/** A conclusion that gives out work, praises, wishes and cites; as its own text has it, one finding of each. */
export const sampleText = [
  'Kết luận của Thành ủy Minh Châu về sắp xếp tổ chức bộ máy',
  'Thực hiện Nghị quyết số 18-NQ/TW ngày 25/10/2017, Thành ủy Minh Châu kết luận như sau:',
  '1. Giao Sở Nội vụ rà soát vị trí việc làm của các phòng, báo cáo kết quả trước ngày 30/6/2026.',
  '2. Yêu cầu Đảng ủy phường An Lạc hoàn thành sắp xếp các chi bộ trong quý II năm 2026.',
  '3. Đồng chí Bí thư Thành ủy mong muốn Sở Nội vụ tiếp tục quan tâm thực hiện nội dung này.',
  '4. Thành ủy Minh Châu tặng Bằng khen cho 9 tập thể.',
  'Kết luận này phổ biến đến các chi bộ năm 2026 , để thực hiện.',
].join('\n');

/** A directive that has been read, with what waits on its desk. */
export async function aReadDirective(given: Given): Promise<{ directive: Directive; proposals: Proposal[] }> {
  const directive = await aDirective({ text: sampleText, ...given });
  await readDirective(given.by, directive.id, readClock());
  return { directive, proposals: await listProposals(directive.id) };
}
