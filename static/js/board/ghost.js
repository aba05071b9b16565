// The outline of where something would go, with its time; there is one at most.

import { clock, DAY, hoursOf, SLOT, sheetOf } from "./places.js";

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

// The outline of something that is carried over a lane; an end that is stretched stays in the columns that it has.
export function outline({ what, from, start, end, columns, isMoved, isLate }, lane) {
  const over = what === "move" || isMoved || isLate ? lane : from;
  const isOwn = from && (over === from || (sheetOf(over) === sheetOf(from) && !over.dataset.group));
  showAt(over, isLate ? start - DAY : start, end, isOwn ? columns : columnsOf(over));
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

// The classes that say which columns an element covers.
export const columnsOf = (element) => [...element.classList].filter((name) => /^[cs]\d+$/.test(name)).join(" ");
