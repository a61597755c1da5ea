import { describe, expect, it } from 'vitest';
import { resultOf } from '../../content/engine/play.ts';
import { replay } from '../../content/engine/replay.ts';
import type { Locale } from '../../content/engine/vocabulary.ts';
import { ui } from '../support/texts.ts';
import { Driver } from '../support/drive.ts';
import type { Input } from '../support/hands.ts';
import { atTheOffice } from '../support/season.ts';
import { eventsOf, withoutTimes, writeScript } from '../support/script.ts';
import type { Skill } from '../support/script.ts';
import type { Size } from '../support/visit.ts';
import { useWorld } from '../support/world.ts';

/** Every pair of ending, language, size and input is met at least once. */
const ROWS: { ending: number; locale: Locale; size: Size; input: Input; skill: Skill; signs: boolean }[] = [
  { ending: 0, locale: 'fr', size: 'laptop', input: 'mouse', skill: 'right', signs: true },
  { ending: 1, locale: 'en', size: 'phone', input: 'touch', skill: 'mixed', signs: false },
  { ending: 2, locale: 'fr', size: 'phone', input: 'keyboard', skill: 'wrong', signs: false },
  { ending: 0, locale: 'en', size: 'phone', input: 'mouse', skill: 'mixed', signs: true },
  { ending: 1, locale: 'fr', size: 'laptop', input: 'keyboard', skill: 'right', signs: true },
  { ending: 2, locale: 'en', size: 'laptop', input: 'touch', skill: 'right', signs: true },
  { ending: 0, locale: 'en', size: 'laptop', input: 'keyboard', skill: 'wrong', signs: false },
  { ending: 1, locale: 'fr', size: 'phone', input: 'mouse', skill: 'right', signs: false },
  { ending: 2, locale: 'fr', size: 'phone', input: 'touch', skill: 'mixed', signs: true },
];

const world = useWorld();

describe('the sorting office, played to an ending', () => {
  for (const row of ROWS) {
    const { locale, size, input } = row;
    it(`is judged as it was played: ending ${row.ending + 1}, ${locale}, ${size}, ${input}`, async () => {
      // A person for each row would need forty sign-ins: one plays on, and each play is a new attempt.
      const learner = await atTheOffice(world.server.address, 'member', locale);
      const visit = await world.visit({ learner, locale, size, input });
      const charter = await learner.charter();
      const driver = new Driver(visit, charter, locale, 'buttons', row.signs);
      await driver.enters();
      const attempt = await learner.playing('charter');
      const material = await learner.material(attempt.setup);
      const endings = Object.entries(material.content.scenario.steps).flatMap(([id, step]) => (step.kind === 'ending' ? [id] : []));
      const script = writeScript(material, attempt, { ending: endings[row.ending]!, skill: row.skill });
      await driver.performAll(script.beats);
      await driver.ends(script.ending);

      const expected = replay(material.program, attempt.setup, attempt.seed, eventsOf(script.beats));
      const result = expected.ok ? resultOf(expected.value) : expected;
      if (!result.ok) throw new Error(result.code);
      await visit.page.getByText(ui(locale, 'reward.story', { score: result.value.story })).waitFor();
      const judged = await learner.judged(attempt.id);
      expect(withoutTimes(judged.events)).toEqual(withoutTimes(eventsOf(script.beats)));
      expect(judged.result).toEqual(result.value);
      expect(visit.problems).toEqual([]);
    });
  }
});
