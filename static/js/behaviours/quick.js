// Completes groups behind #, people and venues behind @, venues behind “at” and the like, where one types in the line:
// <input data-behaviour="quick">. The names are the lists #quick-groups, #quick-people, #quick-venues of the page.

import listed from "../listed.js";
import { entriesOf, found } from "../proposals.js";

const SIGNED = /(?:^|[\s(,;:])([#@＃＠])["„“]?([^#@＃＠"“”]{0,60})$/u;
const PLACED = /(?:^|\s)(?:at|in|bei|beim|im)\s+([^#@\d\s][^#@]{0,60})$/iu;

function lists(sign) {
  if (!document.getElementById("quick-people")) return []; // the names are still on their way
  const wanted = "#＃".includes(sign) ? ["groups"] : "@＠".includes(sign) ? ["people", "venues"] : ["venues"];
  return wanted.flatMap((name) => entriesOf(`quick-${name}`));
}

// Returns where the name begins that is being typed, what there is of it, and whether a sign asked for one.
function begun(before) {
  const signed = SIGNED.exec(before);
  if (signed) return { typed: signed[2], from: before.length - signed[2].length, sign: signed[1] };
  const placed = PLACED.exec(before);
  return placed ? { typed: placed[1], from: before.length - placed[1].length, sign: " " } : null;
}

export default function quick(input) {
  const list = listed(input, take);
  let name = null;

  function take(row) {
    const caret = input.selectionStart;
    const start = "\"„“".includes(input.value[name.from - 1] || " ") ? name.from - 1 : name.from;
    input.setRangeText(`${row.dataset.value} `, start, caret, "end");
    input.dispatchEvent(new Event("input", { bubbles: true }));
    list.show([]);
  }
  function propose() {
    name = begun(input.value.slice(0, input.selectionStart));
    const rows = name ? found(lists(name.sign), name.typed) : [];
    list.show(rows, name?.sign.trim() ? 0 : -1);
  }

  input.addEventListener("input", propose);
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.isComposing || !list.isOpen()) return;
    if (step) list.step(step);
    else if (event.key === "Escape") list.show([]);
    else if (["Enter", "Tab"].includes(event.key) && list.active()) take(list.active());
    else return;
    event.preventDefault();
    event.stopImmediatePropagation(); // the key was for the list, whoever else listens to the line
  }, { capture: true });
}
