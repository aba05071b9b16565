// The outline of where something would go, with its time; there is one at most.

import { clock, DAY, hoursOf, SLOT, sheetOf } from "./places.js";
import { columnsAt, fate, words } from "./whose.js";

let ghost = null;
let list = null;

// over: a lane; columns: the classes of the columns that it covers.
export function showAt(over, start, end, columns) {
  const [first, last] = hoursOf(sheetOf(over));
  const [top, bottom] = [Math.max(start, first), Math.min(end, last)];
  hideList();
  ghost ??= document.createElement("div");
  ghost.className = `board-ghost r${(top - first) / SLOT} n${Math.max((bottom - top) / SLOT, 3)} ${columns}`;
  ghost.textContent = `${clock(start)}–${clock(end)}`;
  const grid = over.closest(".board-grid");
  if (ghost.parentElement !== grid) grid.append(ghost);
}

// The outline of something that is carried over a lane, which tells what would become of its groups; an end that is
// stretched stays in the columns that it has.
export function outline(carried, lane) {
  const { what, from, start, end, isMoved, isLate } = carried;
  const over = what === "move" || isMoved || isLate ? lane : from;
  showAt(over, isLate ? start - DAY : start, end, columnsAt(carried, over));
  const fated = fate(carried, over);
  Object.assign(ghost.dataset, { fate: fated, hint: words(fated === "kept" ? "shift" : fated, carried, over) });
}

export function showInList(target) {
  hide();
  list = target;
  list.classList.add("is-target");
}

export function hide() {
  ghost?.remove();
  ghost = null;
  hideList();
}

function hideList() {
  list?.classList.remove("is-target");
  list = null;
}
