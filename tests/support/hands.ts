import type { Locator, Page } from 'playwright-core';

export const INPUTS = ['mouse', 'touch', 'keyboard'] as const;
export type Input = (typeof INPUTS)[number];

/** Most Tab presses that a control of the present screen may be away. */
const REACH = 60;

/** Presses Tab until the control has the focus: what someone without a mouse has to do. Throws when it is never reached. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  const element = await control.elementHandle();
  for (let turn = 0; turn <= REACH; turn += 1) {
    if (await element?.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${String(control)} in ${REACH} presses.`);
}

/** One way to press a control, the same for a whole play. */
export type Press = (control: Locator) => Promise<void>;

export function pressWith(input: Input, page: Page): Press {
  if (input === 'mouse') return (control) => control.click();
  if (input === 'touch') return (control) => control.tap();
  return async (control) => {
    await control.waitFor();
    await tabTo(page, control);
    await page.keyboard.press('Enter');
  };
}
