/**
 * Brings what the lockfile names when it is not there yet, so that a fresh clone needs one command.
 * Runs before `npm start`, `npm test` and the others, on whatever Node the machine has; it may import nothing
 * that has to be installed first.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const leastNode = 20;
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
/** Who only runs the program may leave out what developers need. */
const onlyRuns = ['prestart', 'prebanle'].includes(process.env.npm_lifecycle_event);

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function fits(allowed, here) {
  return (
    !allowed || allowed.includes(here) || [allowed].flat().some((one) => one[0] === '!' && one !== `!${here}`)
  );
}

/** A package that any platform may lack is not missed; the runtime that we bring for this one is. */
function isNeeded(name, wanted, runtimes) {
  if (wanted.link || (onlyRuns && (wanted.dev || wanted.devOptional))) return false;
  if (!fits(wanted.os, process.platform) || !fits(wanted.cpu, process.arch)) return false;
  return !wanted.optional || name in runtimes;
}

/** The packages of the lockfile that are not installed as locked. */
function listOutOfStep() {
  const locked = readPackages('package-lock.json');
  if (!locked) stop('package-lock.json is missing or broken: restore it, it says what to install.');
  const installed = readPackages(join('node_modules', '.package-lock.json')) || {};
  const runtimes = locked[''].optionalDependencies || {};
  return Object.keys(locked).filter((path) => {
    const name = path.split('node_modules/')[1];
    if (!name || !isNeeded(name, locked[path], runtimes)) return false;
    const there = installed[path];
    const isSame =
      there && there.version === locked[path].version && there.integrity === locked[path].integrity;
    return !isSame || !existsSync(join(root, path, 'package.json'));
  });
}

function install() {
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const options = { cwd: root, stdio: 'inherit' };
  return npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

if (Number(process.versions.node.split('.')[0]) < leastNode)
  stop(`Bản Lề needs Node ${leastNode} or newer to begin; this is ${process.version}.`);

const missing = listOutOfStep().length;
if (missing > 0) {
  console.log(`Installing the packages that package-lock.json names (${missing} not there as locked) …`);
  const { status } = install();
  if (status !== 0)
    stop(
      'The packages could not be installed; npm says why above.\n' +
        'They come from the registry that `npm config get registry` names: is it within reach? `npm ping` asks it.',
    );
}
