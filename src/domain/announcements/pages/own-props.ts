import type { Ask } from '../../../kernel/http/index.ts';
import type { Entry } from '../../../kernel/record/index.ts';
import type { BodyTree } from '../../organisation/index.ts';
import type { Announcement, Attachment, Priority } from '../announcement.ts';
import type { Reader } from '../reader.ts';
import type { Action, Transition } from '../transitions.ts';

/** What the page of an announcement shows to those who write it. */
export interface OwnProps {
  ask: Ask;
  tree: BodyTree;
  announcement: Announcement;
  steps: readonly Transition[];
  attachments: readonly Attachment[];
  priority: Priority | undefined;
  history: readonly Entry[];
  readers: readonly Reader[];
  /** The step that was tried and refused. */
  tried: Action | undefined;
  failure: string | undefined;
  /** What is wrong with the reason that was typed. */
  reasonError: string | undefined;
  fileError: string | undefined;
}
