// Moving things by keyboard: Space takes what is in focus and puts it down, with Shift for one group alone (whose.js);
// arrows move it by five minutes or a column, with Shift they make it longer or shorter, Page Up and Down change the day,
// Escape puts it back, as does to turn elsewhere.

import { Carried } from "./carried.js";
import { mayStretch } from "./edges.js";
import { hoursOf, lanesOf, sheetOf, SLOT } from "./places.js";
import { beside, where } from "./where.js";

// Minutes, columns, days.
const STEPS = { ArrowUp: [-SLOT, 0, 0], ArrowDown: [SLOT, 0, 0], ArrowLeft: [0, -1, 0], ArrowRight: [0, 1, 0], PageUp: [0, 0, -1], PageDown: [0, 0, 1] };
const say = (words) => (document.getElementById("board-said").textContent = words);

function carry(carried, event) {
  const lane = carried.spot.lane;
  const [step, column, day] = STEPS[event.key];
  if (event.shiftKey && step && mayStretch(carried)) carried.what = "end";
  const isEnd = carried.what === "end";
  if (isEnd ? column || day : event.shiftKey && step) return false;
  const target = beside(lane, column, day);
  const [first, last] = hoursOf(sheetOf(target));
  const least = carried.ends === "end" ? first - carried.length : first;
  const minute = Math.min(Math.max((isEnd ? carried.end : carried.start) + step, least), isEnd ? last : last - SLOT);
  carried.over({ lane: target, sheet: sheetOf(target), minute });
  carried.length = carried.end - carried.start;
  document.querySelector(".board-ghost")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  return true;
}

export function watchKeys(board) {
  let carried = null;
  const end = (deed) => {
    const { key } = Object.assign(carried, { mayBeAlone: true });
    say(deed === "drop" ? `${board.dataset.put} ${where(carried)}` : board.dataset.back);
    const refocus = () => document.activeElement === document.body && document.querySelector(`#item-${CSS.escape(key)} a`)?.focus({ preventScroll: true });
    Promise.resolve(carried[deed]()).then(refocus);
    carried = null;
    board.classList.remove("is-carrying");
  };
  const isElsewhere = () => document.activeElement?.closest("[data-item]")?.dataset.item !== carried.key;
  for (const name of ["focusin", "htmx:after:swap"]) document.addEventListener(name, () => carried && isElsewhere() && end("putBack"));
  document.addEventListener("pointerdown", () => carried && end("putBack"));
  board.addEventListener("keydown", (event) => {
    const box = event.target.closest("[data-item]");
    if (carried && event.key === "Tab") return end("putBack"); // who goes on leaves it where it was
    if (!box || event.ctrlKey || event.metaKey || event.altKey) return undefined;
    if (!carried && event.key === " " && box.dataset.ends !== "none") {
      carried = new Carried(box, "move");
      const lane = carried.from ?? lanesOf(sheetOf(box) ?? document.querySelector(".board-day[data-mark]"))[0];
      carried.over({ lane, sheet: sheetOf(lane), minute: carried.start });
      board.classList.add("is-carrying");
      say(`${board.dataset.taken} ${where(carried)}`);
    } else if (carried && [" ", "Enter"].includes(event.key)) end("drop");
    else if (carried && event.key === "Escape") end("putBack");
    else if (carried && event.key in STEPS) carry(carried, event) && say(where(carried));
    else return undefined;
    event.stopPropagation();
    return event.preventDefault();
  });
}
