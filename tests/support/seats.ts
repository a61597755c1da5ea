/** Phones without a screen: they take a seat and answer as the page does. */
export class Seats {
  private constructor(
    private readonly address: string,
    private readonly seats: { session: string; seat: string; key: string }[],
  ) {}

  /** @param names one seat each */
  static async join(address: string, code: string, names: string[]): Promise<Seats> {
    const seats: { session: string; seat: string; key: string }[] = [];
    for (const name of names) {
      const answer = await fetch(`${address}/api/join`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: address },
        body: JSON.stringify({ code, name, locale: 'fr' }),
      });
      if (!answer.ok) throw new Error(`Joining answered ${answer.status}: ${await answer.text()}`);
      seats.push((await answer.json()) as { session: string; seat: string; key: string });
    }
    return new Seats(address, seats);
  }

  /** Every one of them does the act that `of` gives for its number. */
  async act(of: (at: number) => object): Promise<void> {
    for (const [at, { session, seat, key }] of this.seats.entries()) {
      const answer = await fetch(`${this.address}/api/sessions/${session}/seat/acts`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: this.address, authorization: `Seat ${seat}.${key}` },
        body: JSON.stringify(of(at)),
      });
      if (!answer.ok) throw new Error(`An act answered ${answer.status}: ${await answer.text()}`);
    }
  }
}
