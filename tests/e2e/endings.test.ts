import { describe, expect, it } from 'vitest';
import { resultOf } from '../../content/engine/play.ts';
import { replay } from '../../content/engine/replay.ts';
import type { Locale, ModuleId } from '../../content/engine/vocabulary.ts';
import { loadContent } from '../../content/load.ts';
import { Driver } from '../support/drive.ts';
import type { Input } from '../support/hands.ts';
import type { Skill } from '../support/movers.ts';
import { eventsOf, withoutTimes, writeScript } from '../support/script.ts';
import { atThePlace } from '../support/season.ts';
import { ui } from '../support/texts.ts';
import type { Size } from '../support/visit.ts';
import { useWorld } from '../support/world.ts';

type Way = { locale: Locale; size: Size; input: Input; skill: Skill; signs: boolean };

/** Six ways in which every pair of language, size and input is met. The endings take them in turn. */
const WAYS: Way[] = [
  { locale: 'fr', size: 'laptop', input: 'mouse', skill: 'right', signs: true },
  { locale: 'en', size: 'phone', input: 'touch', skill: 'mixed', signs: false },
  { locale: 'fr', size: 'phone', input: 'keyboard', skill: 'wrong', signs: false },
  { locale: 'en', size: 'phone', input: 'mouse', skill: 'mixed', signs: true },
  { locale: 'en', size: 'laptop', input: 'keyboard', skill: 'right', signs: true },
  { locale: 'fr', size: 'laptop', input: 'touch', skill: 'right', signs: true },
];

type Row = Way & { module: ModuleId; ending: string };

/** Every ending of every place, each once. */
function rows(): Row[] {
  const content = loadContent();
  if (!content.ok) throw new Error(content.code);
  const endings = content.value.modules.flatMap(({ module, scenario }) =>
    Object.entries(scenario.steps).flatMap(([id, step]) => (step.kind === 'ending' ? [{ module: module.id, ending: id }] : [])),
  );
  return endings.map((one, at) => ({ ...one, ...WAYS[at % WAYS.length]! }));
}

const world = useWorld();

describe('each place, played to each of its endings', () => {
  for (const { module, ending, locale, size, input, skill, signs } of rows()) {
    it(`is judged as it was played: ${module}, ${ending}, ${locale}, ${size}, ${input}`, async () => {
      // A person for each row would need as many sign-ins: one plays on, and each play is a new attempt.
      const learner = await atThePlace(module, world.server.address, 'member', locale);
      const visit = await world.visit({ learner, locale, size, input });
      const driver = new Driver(visit, await learner.charter(), { module, locale, signs });
      await driver.enters();
      const attempt = await learner.playing(module);
      const material = await learner.material(attempt.setup);
      const script = writeScript(material, attempt, { ending, skill });
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
