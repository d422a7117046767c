import { noChange, render } from 'lit';

type RowOf = (index: number) => unknown;

/** How many rows are drawn before others on the page have their turn. */
export const most = 400;

/** Draws very many rows into a list: the first at once, the others in tasks of their own. */
export class Rows {
  #turn: ReturnType<typeof setTimeout> | undefined;
  #list: HTMLElement | undefined;
  #length = 0;
  #onDrawn = (): void => {};
  /** Until all are drawn. */
  drawn: Promise<void> = Promise.resolve();

  draw(list: HTMLElement, count: number, rowOf: RowOf): void {
    clearTimeout(this.#turn);
    this.#onDrawn();
    if (list !== this.#list) this.#length = 0;
    this.#list = list;
    this.drawn = new Promise((resolve) => {
      this.#onDrawn = resolve;
    });
    this.#draw(list, 0, count, rowOf);
  }

  clear(): void {
    if (this.#list) this.draw(this.#list, 0, () => undefined);
    this.#list = undefined;
  }

  #draw(list: HTMLElement, from: number, count: number, rowOf: RowOf): void {
    const to = from + most;
    const isLast = to >= count;
    // Until their turn comes the rows of before stay.
    this.#length = isLast ? count : Math.max(this.#length, to);
    const isTheirTurn = (at: number) => at >= from && at < to;
    const rows = Array.from({ length: this.#length }, (_, at) =>
      isTheirTurn(at) ? rowOf(at) : noChange,
    );
    render(rows, list);
    if (isLast) this.#onDrawn();
    else this.#turn = setTimeout(() => this.#draw(list, to, count, rowOf));
  }
}
