/** A drawn star, won or to win. */
export const Star = ({ on }: { on: boolean }) => (
  <svg class={`star${on ? ' on' : ''}`} viewBox="0 0 100 96" aria-hidden="true" focusable="false">
    <path d="M50 5l13.5 28.5 31 4.2-22.6 21.7 5.6 31L50 75.4 22.5 90.4l5.6-31L5.5 37.7l31-4.2z" />
    {on && <path class="shine" d="M36 40l-14 3" />}
  </svg>
);

/** Three small stars, told by the words around them. */
export const Stars = ({ won }: { won: number }) => (
  <span class="stars" aria-hidden="true">
    {[1, 2, 3].map((n) => (
      <Star key={n} on={n <= won} />
    ))}
  </span>
);
