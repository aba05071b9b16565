// Where something that is carried by keys is, in words, and where it would go.

import { clock, lanesOf, sheetOf } from "./places.js";
import { called, fate, words } from "./whose.js";

export function where(carried) {
  const { start, end, spot: { lane, list } } = carried;
  if (list) return list.getAttribute("aria-label");
  const whose = words(fate(carried, lane), carried, lane) || called(lane);
  return `${sheetOf(lane).querySelector(".day-name").textContent.trim()}, ${clock(start)}–${clock(end)}, ${whose}`;
}

// The lane beside one, or the same column a day on.
export function beside(lane, columns, days) {
  const sheets = [...document.querySelectorAll(".board-day[data-mark]")];
  const sheet = sheets[sheets.indexOf(sheetOf(lane)) + days] ?? sheetOf(lane);
  const nth = lanesOf(sheetOf(lane)).indexOf(lane) + columns;
  return lanesOf(sheet)[Math.min(Math.max(nth, 0), lanesOf(sheet).length - 1)];
}
