// For whom something is where it is put down. What one group has goes to the group of the column. What several share
// keeps them all, for who moves it to another hour passes over their columns; a group that has no part in it takes the
// place of the one by whose column it is held. Put down with Shift it is for the group of the column alone.

import { columnsOf, groupsOf, lanesOf, sheetOf } from "./places.js";

let isShift = false;

export const called = (lane) => sheetOf(lane).querySelectorAll(".board-column")[lanesOf(sheetOf(lane)).indexOf(lane)].textContent;

export function watchShift(again) {
  const look = ({ shiftKey }) => {
    if (shiftKey === isShift) return;
    isShift = shiftKey;
    again();
  };
  for (const name of ["keydown", "keyup", "pointermove"]) document.addEventListener(name, look, { capture: true });
}

const numberOf = (letter, columns) => Number(new RegExp(`\\b${letter}(\\d+)`).exec(columns)?.[1] ?? 1);

// The groups whose columns a box covers, with what is drawn of it once more.
export function ownGroups(box, boxes) {
  if (!("t" in box.dataset)) return [];
  const sheet = sheetOf(box);
  const spans = [...boxes].filter((one) => "t" in one.dataset && sheetOf(one) === sheet).map(columnsOf);
  const isIn = (lane, span) => {
    const far = numberOf("c", columnsOf(lane)) - numberOf("c", span);
    return far >= 0 && far < numberOf("s", span);
  };
  return groupsOf(sheet).filter((lane) => spans.some((span) => isIn(lane, span))).map((lane) => lane.dataset.group);
}

// Whether it is for several groups, as far as can be seen: in a list it has the marks of several, or of none.
export function isShared(box, from, own) {
  return from ? own.length > 1 || from.dataset.sort === "together" : box.querySelectorAll(".box-groups .mark").length !== 1;
}

// What would become of its groups over a lane: kept, instead, alone, or nothing that is worth a word.
export function fate({ from, shared, own, isMoved, what, mayBeAlone }, lane) {
  const { group } = lane.dataset;
  if (!group || !shared || groupsOf(sheetOf(lane)).length < 2 || (what !== "move" && !isMoved)) return "";
  if (isShift && mayBeAlone) return "alone";
  return !from?.dataset.group || own.includes(group) ? "kept" : "instead";
}

export const words = (key, { from }, lane) => (document.querySelector(".board").dataset[key] ?? "")
  .replace("{name}", () => called(lane)).replace("{other}", () => (from ? called(from) : ""));

// The columns in which it would stand.
export function columnsAt({ from, own, columns, ...carried }, lane) {
  const fated = fate({ from, own, ...carried }, lane);
  if (lane === from && fated !== "alone") return columns;
  const isHere = from && sheetOf(lane) === sheetOf(from);
  if (isHere && (fated === "kept" || !lane.dataset.group)) return columns;
  const theirs = fated === "kept" ? groupsOf(sheetOf(lane)).filter((one) => own.includes(one.dataset.group)) : [];
  return theirs.length ? `${columnsOf(theirs[0]).split(" ")[0]} s${theirs.length}` : columnsOf(lane);
}
