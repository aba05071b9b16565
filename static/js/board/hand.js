// Dragging by mouse or finger. A mouse takes hold as soon as it moves; a finger has to rest, for a swipe scrolls.

import { Carried } from "./carried.js";
import { spendClick, watchClicks } from "./click.js";
import { partAt, scrollNear } from "./edges.js";
import { spotAt } from "./places.js";
import { watchShift } from "./whose.js";

const REST = 350; // milliseconds
const SLIPS = 6; // pixels that a hand may move before it counts
const ROLLS = 40; // milliseconds between the steps in which the page scrolls under a hand at its edge

const onPrimary = (name, doing) => document.addEventListener(name, (event) => event.isPrimary && doing(event)); // no second finger
const showEdge = (box, y) => box?.classList.toggle("at-edge", partAt(box, y) !== "move");

export function watchHand(board) {
  let held = null; // {box, x, y, timer, carried}

  const lift = () => {
    if (!held.box.isConnected) return void letGo();
    held.carried = new Carried(held.box, partAt(held.box, held.y), held);
    board.classList.add("is-dragging");
    spendClick();
    held.rolling = setInterval(() => scrollNear(held.at) && follow(held.at), ROLLS);
  };
  const follow = (at) => {
    held.at = at;
    const spot = spotAt(at.x, at.y);
    if (spot) held.carried.over(spot);
  };
  const letGo = (how) => {
    if (!held) return;
    clearTimeout(held.timer);
    clearInterval(held.rolling);
    const { carried } = held;
    held = null;
    board.classList.remove("is-dragging");
    if (carried) how(carried);
  };

  watchClicks();
  watchShift(() => held?.carried && follow(held.at));
  board.addEventListener("pointerdown", (event) => {
    const box = event.target.closest("[data-item]");
    if (held || !event.isPrimary || !box || event.button || event.ctrlKey || event.metaKey || event.shiftKey || box.dataset.ends === "none") return;
    held = { box, x: event.x, y: event.y, at: event, isTouch: event.pointerType === "touch" };
    if (held.isTouch) held.timer = setTimeout(lift, REST);
  });
  onPrimary("pointermove", (event) => {
    if (!held) return showEdge(board.querySelector(".box:hover"), event.clientY);
    if (!held.carried && Math.hypot(event.x - held.x, event.y - held.y) > SLIPS) held.isTouch ? letGo() : lift();
    return held?.carried && follow(event);
  });
  onPrimary("pointerup", () => setTimeout(() => letGo((carried) => carried.drop())));
  onPrimary("pointercancel", () => letGo((carried) => carried.putBack()));
  document.addEventListener("keydown", (event) => event.key === "Escape" && letGo((carried) => carried.putBack()));
  board.addEventListener("touchmove", (event) => held?.carried && event.preventDefault(), { passive: false });
  board.addEventListener("contextmenu", (event) => held?.isTouch && event.preventDefault());
  board.addEventListener("dragstart", (event) => event.target.closest("[data-item]") && event.preventDefault());
}
