// The list under an input: opened with rows, walked through with the arrows, closed (ARIA combobox with a list).

import { listbox } from "./proposals.js";

// Returns show(rows, first), step(by), active() and isOpen(); take is called with the row that the mouse has chosen.
export default function listed(input, take) {
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
  const show = (rows, first = -1) => {
    list.replaceChildren(...rows);
    rows.forEach((row, at) => (row.id = `${list.id}-${at}`));
    list.hidden = rows.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    mark(first);
  };

  input.addEventListener("blur", () => show([]));
  list.addEventListener("mousedown", (event) => {
    event.preventDefault();
    if (event.button === 0 && event.target.closest("li")) take(event.target.closest("li"));
  });
  return {
    show,
    step: (by) => mark((active + by + list.children.length) % list.children.length),
    active: () => list.children[active],
    isOpen: () => !list.hidden,
  };
}
