// Obeys keyboard shortcuts: <body data-behaviour="shortcuts" data-shortcuts="{&quot;g p&quot;: &quot;/trips/japan&quot;}">.
// Each leads to an address or does one of the things below. Letters do nothing while somebody types.

const PAUSE = 1500;

const isTyping = (target) => Boolean(target.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]"));
const step = (name, target) => !isTyping(target) && document.querySelector(`[data-step="${name}"] button:enabled`)?.click();
const form = () => document.querySelector('main form[data-behaviour~="unsaved"]'); // never one that deletes

const deeds = {
  undo: (target) => step("history.take_back", target),
  redo: (target) => step("history.do_again", target),
  search: () => document.querySelector("[role=search] input, input[type=search]")?.focus(),
  save: () => form()?.requestSubmit(),
  leave: (target) => {
    const open = target.closest("details.help[open]") ?? document.querySelector("details.help[open]");
    if (isTyping(target)) target.blur();
    else if (open) open.open = false;
    else if (form()) form().querySelector(".form-end a.button-quiet")?.click();
    else return false;
    return true;
  },
};

function nameOf({ key, ctrlKey, metaKey, shiftKey }) {
  if (!ctrlKey && !metaKey) return key;
  return key.length > 1 ? `Control+${key}` : `Control+${shiftKey ? "Shift+" : ""}${key.toLowerCase()}`;
}

export default function shortcuts(body) {
  const known = JSON.parse(body.dataset.shortcuts);
  let pressed = "";
  let waiting = 0;

  document.addEventListener("keydown", (event) => {
    const key = nameOf(event);
    if (event.defaultPrevented || event.isComposing || event.altKey || (key.length === 1 && isTyping(event.target))) return;
    const keys = `${pressed} ${key}`.trim();
    const wanted = keys in known ? keys : key;
    clearTimeout(waiting);
    pressed = Object.keys(known).some((one) => one.startsWith(`${key} `)) ? key : "";
    waiting = setTimeout(() => (pressed = ""), PAUSE);
    if (!(wanted in known)) return;
    pressed = "";
    const done = deeds[known[wanted]] ? deeds[known[wanted]](event.target) : location.assign(known[wanted]);
    if (done !== false) event.preventDefault(); // who types takes back what was typed
  });
}
