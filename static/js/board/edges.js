// The edges of things: of a box, by which it is stretched, and of the window, at which the page scrolls.

const EDGE = 7; // pixels
const BORDER = 48;

// Which part of a box lies at a height: its beginning, its end, or all of it.
export function partAt(box, y) {
  const { top, bottom } = box.getBoundingClientRect();
  const shown = box.dataset.ends ?? "both";
  if (!("t" in box.dataset) || bottom - top < 4 * EDGE) return "move";
  if (bottom - y <= EDGE && ["both", "end"].includes(shown)) return "end";
  return y - top <= EDGE && shown === "start" ? "start" : "move";
}

// By keys the end of something is moved only where it is in sight; one that was carried elsewhere as such is none to move.
export const mayStretch = ({ ends, isMoved }) => ends === "both" || (ends === "end" && !isMoved);

// Scrolls when a hand over the days is near the window's lower edge, or the row of days that stays in sight at its upper
// one. Returns whether it did, so that a hand that rests there scrolls on.
export function scrollNear({ x, y }) {
  if (x > document.getElementById("board-days").getBoundingClientRect().right) return false;
  const top = Math.min(document.getElementById("board-jump").getBoundingClientRect().bottom, innerHeight / 3);
  const by = y < top ? Math.max(y - top, -BORDER) : Math.max(y - innerHeight + BORDER, 0);
  const before = scrollY;
  if (by) window.scrollBy({ top: by, behavior: "instant" });
  return scrollY !== before;
}
