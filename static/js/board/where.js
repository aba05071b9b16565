// Where something that is carried by keys is, in words, and where it would go.

import { clock, lanesOf, sheetOf } from "./places.js";

export function where({ start, end, spot }) {
  if (spot.list) return spot.list.getAttribute("aria-label");
  const sheet = sheetOf(spot.lane);
  const column = sheet.querySelectorAll(".board-column")[lanesOf(sheet).indexOf(spot.lane)];
  return `${sheet.querySelector(".day-name").textContent.trim()}, ${clock(start)}–${clock(end)}, ${column.textContent}`;
}

// The lane beside one, or the same column a day on.
export function beside(lane, columns, days) {
  const sheets = [...document.querySelectorAll(".board-day[data-mark]")];
  const sheet = sheets[sheets.indexOf(sheetOf(lane)) + days] ?? sheetOf(lane);
  const nth = lanesOf(sheetOf(lane)).indexOf(lane) + columns;
  return lanesOf(sheet)[Math.min(Math.max(nth, 0), lanesOf(sheet).length - 1)];
}
