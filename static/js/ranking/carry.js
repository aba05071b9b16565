// Somebody who is carried along a list by hand or by keys. The row itself moves, the others make room, and nothing is
// changed on the page but how far each row stands from where it is.

const EDGE = 64; // pixels at the window's edges where the page scrolls under a hand

export class Carry {
  constructor(list, row) {
    Object.assign(this, { list, row, rows: [...list.children] });
    this.heights = this.rows.map((one) => one.getBoundingClientRect().height);
    this.from = this.to = this.rows.indexOf(row);
    list.classList.add("is-carrying");
    row.classList.add("is-carried");
  }

  get place() {
    return this.rows[this.to].dataset.place;
  }

  // How far the row's own place would be from where it is, if it stood where another one is.
  far(to) {
    const sum = (first, last) => this.heights.slice(first, last).reduce((total, height) => total + height, 0);
    return to > this.from ? sum(this.from + 1, to + 1) : -sum(to, this.from);
  }

  over(to, by = this.far(to)) {
    this.to = to;
    const own = this.heights[this.from];
    this.rows.forEach((one, at) => {
      const makes = at > this.from && at <= to ? -own : at < this.from && at >= to ? own : 0;
      one.style.translate = `0 ${one === this.row ? by : makes}px`;
    });
  }

  step(by) {
    this.over(Math.min(Math.max(this.to + by, 0), this.rows.length - 1));
    this.row.scrollIntoView({ block: "nearest" });
  }

  // A hand has drawn it so many pixels: it stands beyond those of whom it has passed the middle.
  draw(by) {
    const steps = this.rows.map((_one, to) => this.far(to));
    const nearest = steps.reduce((best, far, to) => (Math.abs(far - by) < Math.abs(steps[best] - by) ? to : best), this.from);
    this.over(nearest, Math.min(Math.max(by, steps[0]), steps.at(-1)));
  }

  end() {
    for (const one of this.rows) one.style.removeProperty("translate");
    this.list.classList.remove("is-carrying");
    this.row.classList.remove("is-carried");
  }
}

export function scrollNear(y) {
  const by = y < EDGE ? y - EDGE : Math.max(y - innerHeight + EDGE, 0);
  if (by) window.scrollBy({ top: by / 2, behavior: "instant" });
}
