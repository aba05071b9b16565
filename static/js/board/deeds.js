// What is said to the server of something that was put down.

import { sheetOf } from "./places.js";

// In a list of what has no exact time, or no day.
export function loose({ list, sheet }) {
  if (list.dataset.drop === "undated") return { what: "undated" };
  return { what: "loose", day: sheet.dataset.day, zone: sheet.dataset.zone };
}

// On the grid. What is dragged by its end is put where its end is: a flight by its landing.
export function placed({ what, whose, from, spot: { lane }, start, end }) {
  const isMoved = what === "move";
  const { day, zone } = sheetOf(isMoved ? lane : from).dataset;
  const minute = what === "end" || (isMoved && whose === "end") ? end : start;
  const groups = isMoved && lane.dataset.group ? { source: from?.dataset.group ?? "", target: lane.dataset.group } : {};
  return { what, day, zone, minute, whose, ...groups };
}
