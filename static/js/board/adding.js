// Adds to the board without leaving it: in one line, or by a click where nothing stands yet, which fills in day, time and
// group and leaves the rest to be typed.

import { hide, showAt } from "./ghost.js";
import { clock, columnsOf, minuteAt, sheetOf, within } from "./places.js";

const STEP = 15;
const USUAL = 60;

export function watchAdding(board) {
  const form = document.getElementById("quick");
  const { line, day, zone, groups } = form.elements;
  const preview = document.getElementById("quick-preview");

  function begin(lane, y) {
    const start = within(Math.floor(minuteAt(lane, y) / STEP) * STEP, 0, 23 * 60);
    const said = { ...sheetOf(lane).dataset };
    showAt(lane, start, start + USUAL, columnsOf(lane));
    [day.value, zone.value, groups.value] = [said.day, said.zone, lane.dataset.group];
    const words = line.value.replace(/^\d+:\d+-\d+:\d+\s*/, "");
    line.value = `${clock(start)}-${clock(start + USUAL)} ${words}`;
    line.focus();
    if (words) line.dispatchEvent(new Event("input", { bubbles: true }));
    else preview.replaceChildren();
  }
  function end() {
    hide();
    line.value = groups.value = "";
    preview.replaceChildren();
  }

  board.addEventListener("click", (event) => {
    const lane = event.target.closest(".board-lane");
    if (lane && !event.defaultPrevented) begin(lane, event.clientY);
  });
  form.addEventListener("submit", (event) => {
    if (event.submitter?.formMethod !== "post") return;
    event.preventDefault();
    window.htmx.ajax("POST", form.action, { source: form, target: "#quick-preview", select: "#quick-preview > *", swap: "innerHTML", values: { beside: "board" } });
  });
  form.addEventListener("board:stale", end);
  line.addEventListener("input", () => line.value || end());
  line.addEventListener("keydown", (event) => event.key === "Escape" && end());
}
