import type { Child } from 'hono/jsx';
import { safeHref } from '../href.ts';
import { Icon } from '../icon.tsx';

export interface TreeNode {
  label: string;
  href?: string | undefined;
  /** A badge or a few words beside the name. */
  note?: Child;
  open?: boolean | undefined;
  current?: boolean | undefined;
  children?: readonly TreeNode[] | undefined;
}

/** Things within things; every branch can be opened and closed without scripts. */
export function Tree({ nodes }: { nodes: readonly TreeNode[] }) {
  return (
    <ul class="tree">
      {nodes.map((node) => (
        <li>
          <Branch node={node} />
        </li>
      ))}
    </ul>
  );
}

/** The name stands beside the switch and not inside it: a link within a button is heard as neither. */
function Branch({ node }: { node: TreeNode }) {
  if (!node.children?.length) {
    return (
      <div class="tree-line tree-leaf">
        <Name node={node} />
      </div>
    );
  }
  return (
    <div class="tree-branch">
      <div class="tree-line tree-leaf">
        <Name node={node} />
      </div>
      <details open={node.open === true}>
        <summary aria-label={node.label}>
          <Icon name="right" />
        </summary>
        <Tree nodes={node.children} />
      </details>
    </div>
  );
}

function Name({ node }: { node: TreeNode }) {
  return (
    <>
      {node.href ? (
        <a href={safeHref(node.href)} aria-current={node.current ? 'true' : undefined}>
          {node.label}
        </a>
      ) : (
        <span>{node.label}</span>
      )}
      {node.note ? <span class="tree-note">{node.note}</span> : null}
    </>
  );
}
