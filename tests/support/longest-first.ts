import { basename } from 'node:path';
import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

/** Minutes each in the browser: begun last, one of them would run on alone beside an idle core. */
const LONGEST = ['endings.test.ts', 'screens.test.ts', 'picture.test.ts'];

const turnOf = ({ moduleId }: TestSpecification): number => {
  const turn = LONGEST.indexOf(basename(moduleId));
  return turn < 0 ? LONGEST.length : turn;
};

/** The order of test files: the longest first, then as Vitest has it. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => turnOf(one) - turnOf(other));
  }
}
