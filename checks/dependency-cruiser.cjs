/**
 * Who may import whom, generated from the order of the slices in floors.cjs.
 * Each rule says in `comment` what would go wrong otherwise.
 */
const floors = require('./floors.cjs');

const tests = ['[.]test[.]tsx?$', '^tests/', '^bench/', '^checks/'];
const examples = ['(^|/)fixtures[.]', '(^|/)fixtures/', '[.]cases[.]ts$', '^reader/corpus/'];
const frontDoors = '/index[.]ts$';

const forbid = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

const packages = [
  forbid('no-circles', 'in a circle nothing can be understood or changed alone', {}, { circular: true }),
  forbid(
    'no-orphans',
    'a file that nobody imports and that imports nobody is left over',
    { orphan: true, path: '^(src|reader|database)/', pathNot: [...tests, '[.]d[.]ts$', '^src/ui/browser/'] },
    {},
  ),
  forbid('found', 'an import that leads nowhere fails at run time', {}, { couldNotResolve: true }),
  forbid(
    'declared-packages',
    'a package that package.json does not name is there by accident',
    {},
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  ),
  forbid(
    'shipped-without-dev-packages',
    'what only developers install is not there when the program runs',
    { path: '^(src|reader|database)/', pathNot: [...tests, ...examples] },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  ),
  forbid(
    'shipped-without-tests',
    'what is shipped must not lean on tests and their made-up rows',
    { path: '^(src|reader|database)/', pathNot: [...tests, ...examples] },
    { path: [...tests, ...examples] },
  ),
];

const floorsOfTheHouse = [
  forbid(
    'kernel-knows-no-noun',
    'the kernel carries every slice and may know none',
    { path: '^src/kernel/' },
    { path: '^(src/(ui|domain|app)|reader)/' },
  ),
  forbid(
    'ui-knows-no-noun',
    'what draws must not know what it draws',
    { path: '^src/ui/' },
    { path: '^(src/(domain|app)|reader)/' },
  ),
  forbid(
    'nothing-imports-the-roof',
    'app stands on everything else',
    { path: '^(src/(kernel|ui|domain)|reader|database)/' },
    { path: '^src/app/' },
  ),
  forbid(
    'app-enters-by-the-front-door',
    'app knows of a slice its front door, its pages, its policies and its API, not its inside',
    { path: '^src/app/', pathNot: tests },
    { path: '^src/domain/', pathNot: ['^src/domain/[^/]+/(index|access)[.]ts$', '[.](page|api)[.]tsx?$'] },
  ),
];

const readerAlone = [
  forbid(
    'reader-stands-alone',
    'whoever takes only the reader takes nothing else with it',
    { path: '^reader/', pathNot: tests },
    { pathNot: ['^reader/'], dependencyTypesNot: ['core'] },
  ),
  forbid(
    'reader-tests-stay-inside',
    'the reader is tested by itself',
    { path: '^reader/.*[.]test[.]ts$' },
    { path: '^(src|tests|database|bench|checks)/' },
  ),
  forbid(
    'engine-knows-no-vietnamese',
    'the engine runs any rules over any language',
    { path: '^reader/engine/' },
    { path: '^reader/(rules|lexicon|corpus)/' },
  ),
  forbid(
    'reader-by-its-front-door',
    'the reader may be rebuilt behind index.ts',
    { pathNot: ['^reader/', '^src/app/cli[.]ts$'] },
    { path: '^reader/', pathNot: '^reader/index[.]ts$' },
  ),
  forbid(
    'reader-cli-by-the-cli',
    'only the command line opens the command line of the reader',
    { path: '^src/app/cli[.]ts$' },
    { path: '^reader/', pathNot: '^reader/(index|cli)[.]ts$' },
  ),
];

/** A slice sees those below it, by their front doors; its tests may borrow their made-up rows too. */
const slices = floors.flatMap((slice, floor) => {
  const lower = floors.slice(0, floor).join('|') || 'none';
  const home = `^src/domain/${slice}/`;
  return [
    forbid(
      `${slice}-only-downward`,
      `${slice} may use only: ${floors.slice(0, floor).join(', ') || 'no slice'}`,
      { path: home },
      { path: '^src/domain/', pathNot: [home, `^src/domain/(${lower})/`] },
    ),
    forbid(
      `${slice}-by-front-doors`,
      'a slice is entered by its index.ts, so that its inside can change',
      { path: home, pathNot: [...tests, ...examples] },
      { path: '^src/domain/', pathNot: [home, frontDoors] },
    ),
    forbid(
      `${slice}-tests-by-front-doors`,
      'a test enters another slice by its index.ts or borrows its fixtures',
      { path: [`${home}.*[.]test[.]tsx?$`, `${home}fixtures`] },
      { path: '^src/domain/', pathNot: [home, frontDoors, ...examples] },
    ),
  ];
});

const insideASlice = [
  forbid(
    'never-its-own-front-door',
    'a slice that walks round through its own door makes a circle',
    { path: '^src/domain/([^/]+)/' },
    { path: '^src/domain/$1/index[.]ts$' },
  ),
  forbid(
    'only-stores-speak-sql',
    'SQL stands in one kind of file, where it can be read and checked',
    {
      path: '^src/',
      pathNot: [
        '[.]store[.]ts$',
        '^src/kernel/db/',
        '^src/app/(?!.*[.](page|view)[.])',
        ...tests,
        ...examples,
      ],
    },
    { path: 'node_modules/(kysely|pg|@types/pg)/' },
  ),
  forbid(
    'views-only-draw',
    'a view gets its data handed over: it asks no store and no page',
    { path: '[.]view[.]tsx$' },
    { path: ['[.]store[.]tsx?$', '[.]page[.]tsx$'] },
  ),
  forbid(
    'pages-only-by-routes',
    'a page is reached by its route, where its permission stands',
    { pathNot: ['^src/app/(dev/)?routes[.]ts$', ...tests] },
    { path: '[.]page[.]tsx$' },
  ),
];

module.exports = {
  forbidden: [...packages, ...floorsOfTheHouse, ...readerAlone, ...slices, ...insideASlice],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.d.ts'],
    },
  },
};
