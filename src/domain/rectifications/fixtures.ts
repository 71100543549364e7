import { randomBytes } from 'node:crypto';
import type { Temporal } from '../../kernel/time/index.ts';
import { hashToken } from '../accounts/index.ts';
import { askRectification } from './ask-rectification.ts';
import type { Asked } from './rectification.ts';
import { findByLink } from './rectifications.store.ts';

function anAsked(given: Partial<Asked> & { readonly articleId: string }): Asked {
  return {
    asker: 'Nguyễn Văn Lành',
    contact: 'nguyen.van.lanh@thu.example',
    quote: 'Các cơ quan gửi danh mục vị trí việc làm trước ngày 15 của tháng sau.',
    wrong: 'Hạn gửi là ngày 20, theo công văn của Sở Nội vụ.',
    evidence: null,
    ...given,
  };
}

/** A request to correct an article; gives its identity and the secret of its link. */
export async function aRectification(
  given: Partial<Asked> & { readonly articleId: string },
  now: Temporal.Instant,
): Promise<{ readonly id: string; readonly secret: string }> {
  const { secret } = await askRectification(anAsked(given), randomBytes(16), now);
  const made = await findByLink(hashToken(secret));
  return { id: made?.id ?? '', secret };
}
