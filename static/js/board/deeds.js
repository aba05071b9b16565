// What is said to the server of something that was put down.

import { clock, sheetOf } from "./places.js";
import { fate } from "./whose.js";

// In a list of what has no exact time, or no day.
export function loose({ list, sheet }) {
  if (list.dataset.drop === "undated") return { what: "undated" };
  return { what: "loose", day: sheet.dataset.day, zone: sheet.dataset.zone };
}

// On the grid. What is dragged by its end is put where its end is: a flight by its landing. What was carried elsewhere
// before it was made longer says both at once.
export function placed(carried) {
  const { what, ends, from, spot: { lane }, start, end, isMoved, isLate } = carried;
  const isCarried = what === "move" || isMoved;
  const { day, zone } = sheetOf(isCarried || isLate ? lane : from).dataset;
  const whose = ends === "end" ? "end" : "start";
  const minute = isCarried ? (whose === "end" ? end : start) : what === "end" ? end : start;
  const until = isCarried && what === "end" ? clock(end) : "";
  const alone = fate(carried, lane) === "alone" ? "y" : "";
  const groups = isCarried && lane.dataset.group ? { source: from?.dataset.group ?? "", target: lane.dataset.group, alone } : {};
  return { what: isCarried ? "move" : what, day, zone, minute, until, whose, ...groups };
}
