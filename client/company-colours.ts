type Colours = { main: string; accent: string };

/** The same hue, a little darker: what a button becomes under the pointer. */
const darker = (colour: string): string =>
  `#${[1, 3, 5]
    .map((at) => Math.round(Number.parseInt(colour.slice(at, at + 2), 16) * 0.82))
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')}`;

/** Gives the page the company's two colours, which the server has checked: white is read on one, ink on the other. Null: ours. */
export function paintCompany({ style }: HTMLElement, colours: Colours | null): void {
  const painted = { '--brand': colours?.main, '--brand-d': colours && darker(colours.main), '--brand-accent': colours?.accent };
  for (const [name, value] of Object.entries(painted)) {
    if (value) style.setProperty(name, value);
    else style.removeProperty(name);
  }
}
