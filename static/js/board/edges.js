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

export function scrollNear(y) {
  const by = y < BORDER ? y - BORDER : Math.max(y - innerHeight + BORDER, 0);
  if (by) window.scrollBy({ top: by, behavior: "instant" });
}
