// Moving things by keyboard: Space takes what is in focus and puts it down, arrows move it by five minutes or a column,
// with Shift they make it longer or shorter, Page Up and Down change the day, Escape puts it back.

import { Carried } from "./carried.js";
import { hoursOf, lanesOf, sheetOf, SLOT } from "./places.js";
import { beside, where } from "./where.js";

const STEPS = { ArrowUp: -SLOT, ArrowDown: SLOT };

const say = (words) => (document.getElementById("board-said").textContent = words);

function carry(carried, event) {
  const lane = carried.spot.lane;
  const step = STEPS[event.key] ?? 0;
  const column = { ArrowLeft: -1, ArrowRight: 1 }[event.key] ?? 0;
  const day = { PageUp: -1, PageDown: 1 }[event.key] ?? 0;
  carried.what = event.shiftKey && step ? "end" : carried.what;
  if (carried.what === "end" && (column || day)) return false;
  const minute = (carried.what === "end" ? carried.end : carried.start) + step;
  const target = beside(lane, column, day);
  const [first, last] = hoursOf(sheetOf(target));
  carried.over({ lane: target, sheet: sheetOf(target), minute: Math.min(Math.max(minute, first), last - SLOT) });
  carried.length = carried.end - carried.start;
  document.querySelector(".board-ghost")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  return true;
}

export function watchKeys(board) {
  let carried = null;
  const end = (deed) => {
    const { key } = carried;
    say(deed === "drop" ? `${board.dataset.put} ${where(carried)}` : board.dataset.back);
    carried[deed]();
    carried = null;
    board.classList.remove("is-carrying");
    document.addEventListener("htmx:after:swap", () => document.querySelector(`#item-${CSS.escape(key)} a`)?.focus({ preventScroll: true }), { once: true });
  };
  board.addEventListener("keydown", (event) => {
    const box = event.target.closest("[data-item]");
    if (!box || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!carried && event.key === " " && box.dataset.ends !== "none") {
      carried = new Carried(box, "move");
      const lane = carried.from ?? lanesOf(sheetOf(box) ?? document.querySelector(".board-day[data-mark]"))[0];
      carried.over({ lane, sheet: sheetOf(lane), minute: carried.start });
      board.classList.add("is-carrying");
      say(`${board.dataset.taken} ${where(carried)}`);
    } else if (carried && [" ", "Enter"].includes(event.key)) end("drop");
    else if (carried && event.key === "Escape") end("putBack");
    else if (carried && event.key in { ...STEPS, ArrowLeft: 0, ArrowRight: 0, PageUp: 0, PageDown: 0 }) carry(carried, event) && say(where(carried));
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
}
