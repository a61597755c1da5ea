import { describe, expect, it } from 'vitest';
import type { Locale } from '../../content/engine/vocabulary.ts';
import { Learner } from '../support/learner.ts';
import { ui } from '../support/texts.ts';
import { useWorld } from '../support/world.ts';

const world = useWorld();
const SIZES = { fr: 'laptop', en: 'phone' } as const;

/** A member leaves, and HR invites them anew. @returns the path of their link */
async function invited(): Promise<{ path: string; name: string }> {
  const { address } = world.server;
  const member = await Learner.signIn(address, 'member');
  const { person } = await member.ask<{ person: { id: string; name: string } }>('GET', '/api/me');
  await member.ask('POST', '/api/me/leave', {});
  const hr = await Learner.signIn(address, 'hr');
  const { invited } = await hr.ask<{ invited: { link: string }[] }>('POST', '/api/hr/invitations', { people: [person.id] });
  return { path: invited[0]!.link.replace(/^https?:\/\/[^/]+/, ''), name: person.name };
}

describe.each(['fr', 'en'] as const)('an invitation in %s', (locale: Locale) => {
  const ta = (path: string, values: Record<string, string> = {}) => ui(locale, `account:${path}`, values);
  const t = (path: string) => ui(locale, path);

  it('leads from its link to the map, by keyboard or by hand, and shows the recovery code once', async () => {
    const { path, name } = await invited();
    const visit = await world.visit({ locale, size: SIZES[locale], input: locale === 'fr' ? 'keyboard' : 'touch' });
    await visit.go(path, ta('invitation.title', { name }));
    expect(await visit.accessibility()).toEqual([]);
    expect(await visit.overflow()).toEqual([]);
    await visit.shot(`invitation-${SIZES[locale]}-${locale}`);
    await visit.page.getByLabel(t('signIn.password')).fill('quatre ponts au matin');
    await visit.press(visit.page.getByRole('button', { name: ta('invitation.accept') }));
    await visit.headed(ta('code.title'));
    expect(await visit.accessibility()).toEqual([]);
    expect(await visit.overflow()).toEqual([]);
    await visit.shot(`recovery-code-${SIZES[locale]}-${locale}`);
    await visit.press(visit.page.getByRole('button', { name: ta('code.kept') }));
    await visit.page.getByRole('radio').first().waitFor();
    await visit.page.getByRole('radio').first().check({ force: true });
    await visit.press(visit.page.getByRole('button', { name: t('arrival.enter') }));
    await visit.headed(t('map.title'));
    await visit.go('/settings', t('settings.title'));
    await visit.page.getByRole('heading', { name: ta('own.title') }).waitFor();
    for (const title of [ta('own.sessions'), ta('own.password'), ta('own.code')])
      await visit.press(visit.page.locator('summary', { hasText: title }));
    expect(await visit.accessibility()).toEqual([]);
    expect(await visit.overflow()).toEqual([]);
    await visit.page.getByRole('heading', { name: ta('own.title') }).scrollIntoViewIfNeeded();
    await visit.shot(`own-account-${SIZES[locale]}-${locale}`);
    expect(visit.problems).toEqual([]);

    const late = await world.visit({ locale, size: SIZES[locale] });
    await late.go(path, ta('invitation.closedTitle'));
    expect(await late.accessibility()).toEqual([]);
    await late.shot(`invitation-used-${SIZES[locale]}-${locale}`);
    await late.go('/lost', ta('lost.title'));
    expect(await late.accessibility()).toEqual([]);
    expect(await late.overflow()).toEqual([]);
    await late.shot(`lost-password-${SIZES[locale]}-${locale}`);
  });
});
