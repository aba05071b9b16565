// The forms in the panel beside the board.

const asTyped = new WeakSet();

export const panel = () => document.getElementById("beside");
export const isTyped = () => [...panel().querySelectorAll("form")].some((form) => asTyped.has(form));

// Lets the forms in the panel be sent in place, and come back into it with whatever has to be mended.
export function prepare(address) {
  for (const form of panel().querySelectorAll("form.form[method=post], form[method=post]:not([hx-post])")) {
    const action = form.getAttribute("action") || address;
    form.insertAdjacentHTML("beforeend", '<input type="hidden" name="beside" value="board">');
    for (const [name, value] of Object.entries({ action, "hx-post": action, "hx-target": "#beside", "hx-select": "#inside", "hx-swap": "innerHTML" })) form.setAttribute(name, value);
    form.addEventListener("input", () => asTyped.add(form));
    form.addEventListener("submit", () => asTyped.delete(form));
    window.htmx.process(form);
  }
  panel().querySelector("h1")?.setAttribute("tabindex", "-1");
  (panel().querySelector(".problems") ?? panel().querySelector("h1"))?.focus();
}
