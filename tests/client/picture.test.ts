import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { SceneSpec, Stage } from '../../client/game-contract.ts';
import { entrancePicture, mapPicture, playPicture } from '../../client/scene.ts';
import type { Picture } from '../../client/scene.ts';
import { openStageHost } from '../../client/stage-host.ts';
import { Device, plays, step } from './device.ts';
import { FakeServer } from './fake-server.ts';

/** A stage that notes what it is asked. */
class NotedStage implements Stage {
  readonly asked: string[] = [];
  constructor(private readonly broken = false) {}
  async show({ place, cast }: SceneSpec): Promise<void> {
    if (this.broken) throw new Error('a picture is missing');
    this.asked.push(`show ${place} ${cast.map(({ who, mood }) => `${who}:${mood}`).join(' ')}`.trim());
  }
  mood(): void {}
  talk(who: string, ms: number): void {
    this.asked.push(`talk ${who} ${ms <= 4000}`);
  }
  hush(): void {}
  burst(kind: string): void {
    this.asked.push(`burst ${kind}`);
  }
  happen(effect: string): void {
    this.asked.push(`happen ${effect}`);
  }
  swallow(tray: string): void {
    this.asked.push(`swallow ${tray}`);
  }
  spill(): void {
    this.asked.push('spill');
  }
  setMotion(reduced: boolean): void {
    this.asked.push(`motion ${reduced}`);
  }
  destroy(): void {
    this.asked.push('destroy');
  }
}

const rests = async () => {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((done) => setTimeout(done, 0));
};
const office: Picture = {
  spec: { place: 'office', night: false, cast: [{ who: 'awa', mood: 'happy' }] },
  cues: [{ kind: 'talk', who: 'awa', ms: 900, key: 'a' }],
};

describe('the picture behind the page', () => {
  it('is fetched only once the page has nothing better to do, and then joins', async () => {
    const picture = signal<Picture | null>(office);
    const stage = new NotedStage();
    const waiting: (() => void)[] = [];
    const host = openStageHost({
      picture,
      reduced: signal(false),
      load: async () => async () => stage,
      idle: (work) => void waiting.push(work),
    });
    host.attach(document.createElement('div'));
    await rests();
    expect(stage.asked).toEqual([]);
    for (const work of waiting) work();
    await rests();
    expect(host.state.value).toBe('live');
    expect(stage.asked).toEqual(['show office awa:happy', 'talk awa true']);
  });

  it('says each thing once, however often the same moment is drawn', async () => {
    const picture = signal<Picture | null>(office);
    const stage = new NotedStage();
    const host = openStageHost({ picture, reduced: signal(false), load: async () => async () => stage, idle: (work) => work() });
    host.attach(document.createElement('div'));
    await rests();
    picture.value = { ...office };
    await rests();
    expect(stage.asked.filter((one) => one.startsWith('talk'))).toHaveLength(1);
  });

  it('is given up when its code, its canvas or a picture cannot be had: the page goes on', async () => {
    const failing = [
      { load: () => Promise.reject(new Error('no network')) },
      { load: async () => () => Promise.reject(new Error('no canvas')) },
      { load: async () => async () => new NotedStage(true) },
    ];
    for (const { load } of failing) {
      const host = openStageHost({ picture: signal(office), reduced: signal(false), load, idle: (work) => work() });
      host.attach(document.createElement('div'));
      await rests();
      expect(host.state.value).toBe('failed');
    }
  });

  it('follows the setting for motion, and is put away with its place on the page', async () => {
    const reduced = signal(false);
    const stage = new NotedStage();
    const host = openStageHost({ picture: signal(office), reduced, load: async () => async () => stage, idle: (work) => work() });
    host.attach(document.createElement('div'));
    await rests();
    reduced.value = true;
    expect(stage.asked).toContain('motion true');
    host.attach(null);
    expect(stage.asked.at(-1)).toBe('destroy');
    expect(host.state.value).toBe('off');
  });
});

describe('what the picture shows', () => {
  it('is the town, alive where a place is finished', async () => {
    const device = new Device(new FakeServer());
    await device.game.session.start(false);
    const modules = device.game.session.modules.value!;
    expect(mapPicture(modules).spec).toMatchObject({ place: 'map', alive: [], open: ['sorting-office'] });
    expect(entrancePicture(modules[1]!).spec).toMatchObject({ place: 'sorting-office', cast: [{ who: 'awa' }] });
  });

  it('is each moment of a play: who speaks, what happens, where an idea goes, the end', async () => {
    const player = await new Device(new FakeServer()).opens();
    const seen = new Set<string>();
    for (let turn = 0; turn < 900 && !player.over.value; turn += 1) {
      const { spec, cues } = playPicture(player, () => 'Une phrase.');
      expect(spec.place).toMatch(/^(sorting-office|sort)$/);
      for (const cue of cues) seen.add(cue.kind);
      step(player);
    }
    expect([...seen]).toEqual(expect.arrayContaining(['talk', 'happen', 'swallow']));
    plays(player, 500);
    player.turnTo('reward');
    expect(playPicture(player, () => '')).toMatchObject({ spec: { place: 'rays' }, cues: [{ kind: 'celebrate' }] });
  });
});
