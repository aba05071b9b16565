// Finds what is typed in a long list, by name in any script, and proposes it (ARIA combobox with a list):
// <input list="people" data-behaviour="combobox">. With data-sends the button of that id is pressed once one is taken.
// Without this the browser's own list proposes, and the server finds what was typed.

import { entriesOf, found, listbox } from "../proposals.js";

export default function combobox(input) {
  const entries = entriesOf(input.getAttribute("list"));
  const list = listbox(input);
  let active = -1;

  const mark = (next) => {
    active = next;
    [...list.children].forEach((row, at) => row.setAttribute("aria-selected", String(at === active)));
    const row = list.children[active];
    if (row) input.setAttribute("aria-activedescendant", row.id);
    else input.removeAttribute("aria-activedescendant");
    row?.scrollIntoView({ block: "nearest" });
  };
  const show = (rows) => {
    list.replaceChildren(...rows);
    rows.forEach((row, at) => (row.id = `${list.id}-${at}`));
    list.hidden = rows.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    mark(-1);
  };
  const take = (row) => {
    input.value = row.dataset.value;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    show([]);
    if (input.dataset.sends) document.getElementById(input.dataset.sends).click();
  };

  input.addEventListener("input", () => show(input.value.trim() ? found(entries, input.value) : []));
  input.addEventListener("blur", () => show([]));
  list.addEventListener("mousedown", (event) => {
    event.preventDefault();
    if (event.button === 0 && event.target.closest("li")) take(event.target.closest("li"));
  });
  input.addEventListener("keydown", (event) => {
    const count = list.children.length;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && list.hidden) show(found(entries, input.value));
    else if (step && count) mark((active + step + count) % count);
    else if (event.key === "Escape" && !list.hidden) show([]);
    else if (event.key === "Enter" && active >= 0) take(list.children[active]);
    else if (event.key === "Enter" && input.dataset.sends && input.value.trim()) document.getElementById(input.dataset.sends).click();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
}
