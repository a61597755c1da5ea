import { useMemo } from 'preact/hooks';
import { generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';

/** A code to point a phone at. @param told what it opens, in words */
export function Qr({ text, told }: { text: string; told: string }) {
  const { path, size } = useMemo(() => {
    const code = generate(text);
    return { path: toSvgPath(code), size: code.size };
  }, [text]);
  return (
    <svg class="qr" viewBox={`-3 -3 ${size + 6} ${size + 6}`} role="img" aria-label={told}>
      <path d={path} fill="currentColor" shape-rendering="crispEdges" />
    </svg>
  );
}
