// Lets somebody be carried to another place of a list by rank: <ol data-behaviour="rank" data-taken data-at data-back>
// of rows with data-rank, the address that takes the new place, data-place and a .rank-handle. A mouse or a finger draws
// the handle; on it Space picks up and puts down, arrows move, Escape puts back. What is said stands in #order-said.

import { Carry, scrollNear } from "../ranking/carry.js";

const STEPS = { ArrowUp: -1, ArrowDown: 1, PageUp: -10, PageDown: 10, Home: -Infinity, End: Infinity };
const ROLLS = 40; // milliseconds between the steps in which the page scrolls

const say = (words) => (document.getElementById("order-said").textContent = words);

export default function rank(list) {
  let carry = null;
  let hand = null; // { start, y, rolling }
  const where = () => list.dataset.at.replace("PLACES", carry.row.dataset.places).replace("PLACE", carry.place);
  const take = (handle) => {
    carry = new Carry(list, handle.closest("[data-rank]"));
    say(list.dataset.taken.replace("NAME", handle.dataset.name));
  };
  const letGo = async (isPut) => {
    clearInterval(hand?.rolling);
    const put = carry;
    const place = put.place;
    say(isPut ? where() : list.dataset.back);
    carry = hand = null;
    const handle = put.row.querySelector(".rank-handle");
    if (isPut && put.to !== put.from) await window.htmx.ajax("POST", put.row.dataset.rank, { source: handle, values: { place } }).catch(() => {});
    put.end();
    if (isPut && document.activeElement === document.body) handle.focus({ preventScroll: true });
  };
  const draw = () => carry?.draw(hand.y + scrollY - hand.start);

  list.addEventListener("pointerdown", (event) => {
    const handle = event.target.closest(".rank-handle");
    if (!handle || carry || event.button || !event.isPrimary) return;
    take(handle);
    hand = { start: event.clientY + scrollY, y: event.clientY, rolling: setInterval(() => (scrollNear(hand.y), draw()), ROLLS) };
    handle.setPointerCapture(event.pointerId);
  });
  list.addEventListener("pointermove", (event) => hand && ((hand.y = event.clientY), draw()));
  list.addEventListener("pointerup", () => hand && letGo(true));
  list.addEventListener("pointercancel", () => hand && letGo(false));
  list.addEventListener("focusout", () => carry && !hand && letGo(false)); // who goes on leaves it where it was
  document.addEventListener("keydown", (event) => hand && event.key === "Escape" && letGo(false));
  list.addEventListener("keydown", (event) => {
    const handle = event.target.closest(".rank-handle");
    if (!handle || hand || event.ctrlKey || event.metaKey || event.altKey) return;
    if ([" ", "Enter"].includes(event.key)) carry ? letGo(true) : take(handle);
    else if (carry && event.key === "Escape") letGo(false);
    else if (carry && event.key in STEPS) carry.step(STEPS[event.key]), say(where());
    else return;
    event.stopPropagation();
    event.preventDefault();
  });
  list.addEventListener("htmx:after:request", ({ detail }) => detail.ctx.response?.status === 200 && (document.getElementById("order-reason").value = ""));
}
