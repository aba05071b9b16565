// Finds what is typed in a long list, by name in any script, and proposes it (ARIA combobox with a list):
// <input list="people" data-behaviour="combobox">. With data-sends the button of that id is pressed once one is taken.
// Without this the browser's own list proposes, and the server finds what was typed.

import listed from "../listed.js";
import { entriesOf, found } from "../proposals.js";

export default function combobox(input) {
  const entries = entriesOf(input.getAttribute("list"));
  const list = listed(input, take);

  function take(row) {
    input.value = row.dataset.value;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    list.show([]);
    if (input.dataset.sends) document.getElementById(input.dataset.sends).click();
  }

  input.addEventListener("input", () => list.show(input.value.trim() ? found(entries, input.value) : []));
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && !list.isOpen()) list.show(found(entries, input.value));
    else if (step) list.step(step);
    else if (event.key === "Escape" && list.isOpen()) list.show([]);
    else if (event.key === "Enter" && list.active()) take(list.active());
    else if (event.key === "Enter" && input.dataset.sends && input.value.trim()) document.getElementById(input.dataset.sends).click();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
}
