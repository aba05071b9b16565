// Sends what was done to the board and asks what looks different now. One thing after the other: what comes next is
// sent with the version that came back.

import { clock } from "./places.js";

let before = Promise.resolve();
let underway = 0;

const board = () => document.querySelector(".board");

// What the page shows: the marks of its days and sheets, by which the server knows what has changed.
export const have = () => {
  const sheets = [...document.querySelectorAll(".board-day[data-mark]")].map(({ dataset }) => `${dataset.key}:${dataset.mark}`);
  return [`days:${document.getElementById("board-sheets").dataset.days}`, ...sheets].join(" ");
};

export const isBusy = () => underway > 0;

export function after(doing) {
  underway += 1;
  before = before.then(doing).catch(() => {}).finally(() => (underway -= 1));
  return before;
}

export function send(key, { minute, ...deed }) {
  return after(() => {
    const form = document.getElementById("drag");
    const box = document.querySelector(`[data-item="${CSS.escape(key)}"]`);
    const values = { day: "", zone: "", until: "", whose: "", source: "", target: "", alone: "", ...deed, clock: minute === undefined ? "" : clock(minute) };
    for (const [name, value] of Object.entries({ ...values, version: box?.dataset.v ?? "", have: have() })) form.elements[name].value = value;
    return window.htmx.ajax("POST", board().dataset.items.replace("KEY", encodeURIComponent(key)), { source: form, swap: "none" });
  });
}

export function ask() {
  const values = { revision: document.getElementById("board-side")?.dataset.revision ?? "", have: have() };
  return window.htmx.ajax("POST", board().dataset.changes, { source: board(), swap: "none", values });
}
