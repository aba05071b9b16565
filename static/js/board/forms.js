// The forms in the panel beside the board.

const asTyped = new WeakSet();
const ready = new WeakSet();

export const panel = () => document.getElementById("beside");
export const addressOf = (form, submitter) => `${new URL(form.action).pathname}?${new URLSearchParams(new FormData(form, submitter))}`;
export const isTyped = () => [...panel().querySelectorAll("form")].some((form) => asTyped.has(form));

// Lets the forms in the panel be sent in place, and come back into it with whatever has to be mended. What comes into a
// form while one fills it in, such as one more row, is made ready too, and leaves the focus where it is.
export function prepare(address) {
  for (const form of panel().querySelectorAll("form.form[method=post], form[method=post]:not([hx-post])")) {
    const action = form.getAttribute("action") || address;
    for (const button of form.querySelectorAll('[hx-post=""]')) button.setAttribute("hx-post", action);
    if (!ready.has(form)) makeReady(form, action);
  }
  for (const said of [...panel().querySelectorAll(".gone")].slice(1)) said.remove();
  const heading = panel().querySelector("h1:not([tabindex])");
  for (const [name, value] of [["tabindex", -1], ["aria-level", 2]]) heading?.setAttribute(name, value);
  const problems = heading && panel().querySelector(".problems");
  if (problems) problems.focus();
  else if (heading) begin(heading);
}

// Shows the panel from its beginning; the board stays where it is.
function begin(heading) {
  heading.focus({ preventScroll: true });
  for (const scrolls of [".board-beside", ".board-editor"]) panel().closest(scrolls).scrollTop = 0;
}

function makeReady(form, action) {
  ready.add(form);
  form.insertAdjacentHTML("beforeend", '<input type="hidden" name="beside" value="board">');
  // Where a colleague has deleted it meanwhile, that is said above the form: what has been entered stays.
  const gone = { "hx-status:410": "swap:afterbegin" };
  for (const [name, value] of Object.entries({ action, ...gone, "hx-post": action, "hx-target": "#beside", "hx-select": "#inside > *", "hx-swap": "innerHTML" })) form.setAttribute(name, value);
  form.addEventListener("input", () => asTyped.add(form));
  if (panel().querySelector(".problems")) asTyped.add(form); // sent, and not saved
  window.htmx.process(form);
}
