import { loadAll } from '../../../content/load.ts';
import type { DeskView } from '../../../server/charter-desk/view.ts';
import { newcomer, openWorld } from './world.ts';
import type { Newcomer, World } from './world.ts';

const loaded = loadAll();
if (!loaded.ok) throw new Error(loaded.code);
/** The product's own content: a charter is published over its games, its bank and its cards. */
export const AUTHORED = loaded.value;

/** A company under the product's charter, and somebody of HR. */
export async function openCharterDesk(options: Parameters<typeof openWorld>[0] = {}): Promise<{ world: World; hr: Newcomer }> {
  const world = await openWorld({ authored: AUTHORED, ...options });
  return { world, hr: await newcomer(world, { role: 'hr', name: 'Hélène' }) };
}

export const deskOf = async (who: Newcomer): Promise<DeskView> => (await who.ask('GET', '/api/hr/charter')).body.desk;

export const articleIn = ({ draft }: DeskView, id: string) => draft.articles.find((one) => one.id === id)!;

/** Changes an article as the editor does: reads it, saves it over the version that was read. */
export async function rewrite(who: Newcomer, id: string, more: object) {
  const { version, body } = articleIn(await deskOf(who), id);
  return who.ask('PUT', `/api/hr/charter/parts/${id}`, { version, body: { ...body, ...more } });
}

/** Approves and publishes the draft as it stands. */
export async function publishNow(who: Newcomer): Promise<DeskView> {
  const { hash } = (await deskOf(who)).draft;
  const approved = await who.ask('POST', '/api/hr/charter/approval', { hash });
  if (approved.status !== 200) throw new Error(JSON.stringify(approved.body));
  const { status, body } = await who.ask('POST', '/api/hr/charter/publication', { hash });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body.desk;
}
