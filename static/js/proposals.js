// What a combobox proposes: the options of a list on the page, found by their words.

import folded from "./folded.js";

const MOST = 12;
const known = new WeakMap();

// Returns value, words beside it and both folded for each option of the list; read once for all inputs. A form that is
// opened later on the same page brings a list of its own.
export function entriesOf(id) {
  const list = document.getElementById(id);
  if (!list) return [];
  if (!known.has(list)) {
    const options = [...list.options];
    const entry = ({ value, textContent }) => ({ value, aside: textContent, words: folded(`${value} ${textContent}`) });
    known.set(list, options.map(entry));
  }
  return known.get(list);
}

// Returns the rows of the first entries in which every word stands that was typed; those that begin with it first.
export function found(entries, typed) {
  const wanted = folded(typed).split(" ");
  const fits = entries.filter((entry) => wanted.every((word) => entry.words.includes(word)));
  const begins = (entry) => (` ${entry.words}`.includes(` ${wanted[0]}`) ? 0 : 1);
  return fits.sort((one, other) => begins(one) - begins(other)).slice(0, MOST).map(rowOf);
}

function rowOf(entry) {
  const row = document.createElement("li");
  row.setAttribute("role", "option");
  row.dataset.value = entry.value;
  row.textContent = entry.value;
  if (entry.aside) {
    const aside = document.createElement("span");
    aside.className = "choice-aside";
    aside.textContent = ` ${entry.aside}`;
    row.append(aside);
  }
  return row;
}

// Makes an input the box of a list that is still empty and hidden, and returns the list.
export function listbox(input) {
  const list = document.createElement("ul");
  list.id = `${input.id}-proposals`;
  list.className = "proposals";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.labels[0]?.textContent.trim() ?? "");
  list.hidden = true;
  input.removeAttribute("list");
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");
  input.parentElement.classList.add("has-proposals");
  input.after(list);
  return list;
}
