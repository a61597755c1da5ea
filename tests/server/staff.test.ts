import { describe, expect, it } from 'vitest';
import type { Env } from '../../server/answers.ts';
import { newRouter } from '../../server/answers.ts';
import { staff } from '../../server/guards/staff.ts';
import type { Role } from '../../content/engine/vocabulary.ts';

/** A route for HR and administrators, asked by someone of this role. */
const asked = async (role: Role | null) => {
  const app = newRouter();
  app.use('*', (c, next) => {
    c.set('person', role && ({ id: 'ana', role, locale: 'fr' } satisfies Env['Variables']['person']));
    return next();
  });
  app.get('/desk', staff('hr', 'admin'), (c) => c.json({ id: c.var.person.id }));
  const answer = await app.request('/desk');
  return { status: answer.status, body: await answer.json() };
};

describe('the door of the desk', () => {
  it('opens to the roles that it names', async () => {
    expect(await asked('hr')).toEqual({ status: 200, body: { id: 'ana' } });
    expect(await asked('admin')).toEqual({ status: 200, body: { id: 'ana' } });
  });

  it('refuses the others, and says whether to sign in first', async () => {
    expect(await asked('member')).toEqual({ status: 403, body: { error: 'ERR_FORBIDDEN' } });
    expect(await asked('manager')).toEqual({ status: 403, body: { error: 'ERR_FORBIDDEN' } });
    expect(await asked(null)).toEqual({ status: 401, body: { error: 'ERR_SIGNED_OUT' } });
  });
});
