import { useEffect, useState } from 'preact/hooks';
import { locale } from '../i18n.ts';
import { browserGround, openLine } from './line.ts';
import type { Line } from './line.ts';
import type { Viewer } from './way.ts';

/** A line for as long as the component is drawn. What the browser tells of its network is passed on. */
export function useLine<V>(viewer: Viewer, turn = 0): Line<V> | null {
  const [line, setLine] = useState<Line<V> | null>(null);
  useEffect(() => {
    const opened = openLine<V>(browserGround, viewer, locale.peek());
    setLine(opened);
    const wake = () => !document.hidden && opened.retry();
    const stop = locale.subscribe((language) => opened.speak(language));
    window.addEventListener('online', wake);
    document.addEventListener('visibilitychange', wake);
    return () => {
      window.removeEventListener('online', wake);
      document.removeEventListener('visibilitychange', wake);
      stop();
      opened.close();
    };
  }, [viewer.session, viewer.as === 'seat' ? viewer.seat : viewer.as, turn]);
  return line;
}
