import { describe, expect, it } from 'vitest';
import { PAGES } from '../../client/ui/router.ts';
import { CLIENT_PAGES } from '../../server/pages.ts';

describe('the pages of the client', () => {
  it.each(PAGES)('are served at their address, after a reload too: /%s', (page) => {
    expect(CLIENT_PAGES.some((pattern) => pattern.test(`/${page}`))).toBe(true);
  });
});
