import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding, Rule } from '../rule.ts';
import { listFiles, readText } from '../tree.ts';

const kinds = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;
type Declared = Readonly<Partial<Record<(typeof kinds)[number], Readonly<Record<string, string>>>>>;

interface Locked extends Declared {
  readonly version?: string;
  readonly dev?: boolean;
  readonly link?: boolean;
}

const exact = /^\d+\.\d+\.\d+(-[\w.]+)?$/;

/** Every package is declared at one exact version, and the lockfile holds that version. */
export const exactVersions: Rule = {
  name: 'exact, locked versions',
  async run(root) {
    const locked = readLock(root);
    const declared = listFiles(root, /(^|\/)package\.json$/).flatMap((file) => {
      const declared = JSON.parse(readText(root, file)) as Declared;
      const folder = file.replace(/\/?package\.json$/, '');
      return kinds.flatMap((kind) => [
        ...inexact(file, declared[kind]),
        ...outOfStep(file, declared[kind], locked[folder]?.[kind]),
        ...unlocked(file, declared[kind], locked),
      ]);
    });
    return [...declared, ...leftOut(locked)];
  },
};

/** `npm ci` refuses a lockfile that leaves out a package of another platform, as one made offline may. */
function leftOut(locked: Readonly<Record<string, Locked>>): Finding[] {
  return Object.entries(locked).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !waysUp(path).some((folder) => locked[`${folder}node_modules/${name}`]))
      .map((name) => ({ file: 'package-lock.json', says: `leaves out ${name}, which ${path} may need` })),
  );
}

/** Where a package looks for its own packages: in itself, then in each package around it. */
function waysUp(path: string): string[] {
  const around = path.split('/node_modules/');
  return ['', ...around.map((_, n) => `${around.slice(0, n + 1).join('/node_modules/')}/`)];
}

function readLock(root: string): Readonly<Record<string, Locked>> {
  return (JSON.parse(readText(root, 'package-lock.json')) as { packages: Record<string, Locked> }).packages;
}

function inexact(file: string, declared: Readonly<Record<string, string>> = {}): Finding[] {
  return Object.entries(declared)
    .filter(([, version]) => !exact.test(version))
    .map(([name, version]) => ({ file, says: `asks for ${name} ${version}; name one exact version` }));
}

function outOfStep(
  file: string,
  declared: Readonly<Record<string, string>> = {},
  locked: Readonly<Record<string, string>> = {},
): Finding[] {
  const names = new Set([...Object.keys(declared), ...Object.keys(locked)]);
  return [...names]
    .filter((name) => declared[name] !== locked[name])
    .map((name) => ({ file, says: `and package-lock.json disagree on ${name}; run npm install` }));
}

function unlocked(
  file: string,
  declared: Readonly<Record<string, string>> = {},
  locked: Readonly<Record<string, Locked>>,
): Finding[] {
  return Object.entries(declared)
    .filter(([name, version]) => exact.test(version) && locked[`node_modules/${name}`]?.version !== version)
    .map(([name, version]) => ({
      file,
      says: `asks for ${name} ${version}, which package-lock.json does not hold`,
    }));
}

/** Licences under which a package may be shipped beside Apache-2.0. */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'PostgreSQL',
  'Unlicense',
  'Zlib',
]);

/** Packages whose own package.json names no licence by its proper name: what their licence text or page says. */
const readByHand: Readonly<Record<string, string>> = {
  // LICENSE is the two-clause text.
  duck: 'BSD-2-Clause',
};

/**
 * Libraries under the LGPL that a package of their own brings unchanged and another loads: anybody can put another build in
 * their place, which is what that licence asks for. Code of ours is never linked into them.
 */
const replaceable = { of: /^@img\/sharp-/, under: 'LGPL-3.0-or-later' } as const;

/** Everything that is shipped may be shipped: its licence agrees with ours. */
export const licences: Rule = {
  name: 'licences that agree with ours',
  async run(root) {
    const shipped = Object.entries(readLock(root)).filter(
      ([path, { dev, link }]) => path.includes('node_modules/') && !dev && !link,
    );
    return shipped.flatMap(([path]) => {
      const file = `${path}/package.json`;
      if (!existsSync(join(root, file))) return [];
      const licence = licenceOf(path, readText(root, file));
      return isAllowed(licence)
        ? []
        : [{ file, says: `is under «${licence}», which is not on the allowed list` }];
    });
  },
};

function licenceOf(path: string, manifest: string): string {
  const name = path.replace(/^.*node_modules\//, '');
  const { license, licenses } = JSON.parse(manifest) as {
    license?: string | { type: string };
    licenses?: { type: string }[];
  };
  const said =
    typeof license === 'string' ? license : (license?.type ?? licenses?.map(({ type }) => type).join(' OR '));
  const whole = readByHand[name] ?? said ?? 'no licence';
  return replaceable.of.test(name) ? whole.replace(replaceable.under, 'MIT') : whole;
}

/** `A OR B` leaves the choice to us; `A AND B` binds us to both. */
function isAllowed(expression: string): boolean {
  const plain = expression.replace(/[()]/g, '');
  return plain
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((licence) => allowed.has(licence.trim())));
}
