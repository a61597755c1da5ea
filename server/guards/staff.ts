import { createMiddleware } from 'hono/factory';
import { fail } from '../../content/engine/errors.ts';
import type { Role } from '../../content/engine/vocabulary.ts';
import type { Env } from '../answers.ts';
import { failed } from '../answers.ts';
import type { SignedIn } from '../sign-in.ts';

/** Routes behind it know the person, who has one of these roles. ERR_SIGNED_OUT, ERR_FORBIDDEN. */
export const staff = (...roles: Role[]) =>
  createMiddleware<{ Bindings: Env['Bindings']; Variables: { person: SignedIn } }>((c, next) => {
    const { person } = c.var as Env['Variables'];
    if (!person) return Promise.resolve(failed(c, fail('ERR_SIGNED_OUT')));
    return roles.includes(person.role) ? next() : Promise.resolve(failed(c, fail('ERR_FORBIDDEN')));
  });
