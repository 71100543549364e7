import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes minutes: begun last, it would keep everybody waiting alone. */
const longest = [
  'tests/journeys/accessibility.test.ts',
  'tests/hostile.test.ts',
  'tests/start.test.ts',
  'tests/cli.test.ts',
  'tests/journeys/morning.test.ts',
  'tests/backup.test.ts',
  'tests/gates.test.ts',
];

const placeOf = ({ moduleId }: TestSpecification) => {
  const place = longest.findIndex((name) => moduleId.endsWith(`/${name}`));
  return place === -1 ? longest.length : place;
};

/** Begins with the files that take longest. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files);
    return usual.toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}
