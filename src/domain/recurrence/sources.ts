import type { Actor } from '../../kernel/access/index.ts';
import { Failure } from '../../kernel/failure/index.ts';
import { canReadDirective, type DirectiveText, getDirective, getDirectiveText } from '../documents/index.ts';
import type { BodyTree } from '../organisation/index.ts';
import type { Passage } from '../tasks/index.ts';

/** The directives that the lines of a file name, as far as one may read them. */
export interface Sources {
  lookUp(ids: readonly string[]): Promise<void>;
  has(id: string): boolean;
  /** Where the words of a line stand in its directive. */
  find(line: { readonly directiveId: string; readonly passage: string }): Passage | undefined;
}

/** The directives within someone's sight, looked up as a file names them. */
export function sourcesFor(actor: Actor, tree: BodyTree): Sources {
  const texts = new Map<string, DirectiveText>();
  return {
    lookUp: async (ids) => {
      for (const id of new Set(ids)) {
        const text = id === '' || texts.has(id) ? undefined : await textOf(actor, id, tree);
        if (text) texts.set(id, text);
      }
    },
    has: (id) => texts.has(id),
    find: ({ directiveId, passage }) => {
      const source = texts.get(directiveId);
      const start = source?.text.indexOf(passage) ?? -1;
      if (!source || passage === '' || start < 0) return undefined;
      return { text: passage, start, end: start + passage.length, textSha256: source.sha256 };
    },
  };
}

async function textOf(actor: Actor, id: string, tree: BodyTree): Promise<DirectiveText | undefined> {
  try {
    const directive = await getDirective(id);
    return canReadDirective(actor, directive, tree) ? await getDirectiveText(id) : undefined;
  } catch (error) {
    if (error instanceof Failure && error.kind === 'missing') return undefined;
    throw error;
  }
}
