/** What a loop of pictures can do: run, stop, and say when it has drawn one. */
type Loop = { wake(): void; sleep(): void; onceDrawn(then: () => void): void };

/**
 * Lets a loop run for a while after each change, then stop. It never stops before a picture of that change is drawn: on a slow machine
 * the first one may come later than the while.
 * @param ms how long it runs on
 */
export function restAfter(loop: Loop, ms: number): { nudge(rests: boolean, longer?: number): void; end(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;
  const end = () => {
    clearTimeout(timer);
    turn += 1;
  };
  return {
    nudge(rests, longer = ms) {
      end();
      loop.wake();
      if (!rests) return;
      const mine = turn;
      timer = setTimeout(() => loop.onceDrawn(() => mine === turn && loop.sleep()), longer);
    },
    end,
  };
}
