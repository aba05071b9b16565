// Choosing several things: a click with Control or Shift, or x while one is in focus. What is done to them opens beside.

const chosen = new Set();

const bar = () => document.getElementById("board-bar");

function show() {
  for (const box of document.querySelectorAll("[data-item]")) {
    const isChosen = chosen.has(box.dataset.item);
    box.classList.toggle("is-chosen", isChosen);
    if (isChosen) box.querySelector("a")?.setAttribute("aria-current", "true");
    else box.querySelector("a")?.removeAttribute("aria-current");
  }
  const [count, link] = [bar().querySelector("[data-chosen]"), bar().querySelector("a")];
  bar().hidden = !chosen.size;
  count.textContent = count.dataset.chosen.replace("{count}", chosen.size);
  const said = [...chosen].map((key) => ["item", `${key}:${document.querySelector(`[data-item="${CSS.escape(key)}"]`)?.dataset.v ?? ""}`]);
  link.href = `${new URL(link.href).pathname}?${new URLSearchParams(said)}`;
}

function toggle(key) {
  if (!chosen.delete(key)) chosen.add(key);
  show();
}

export function watchChoice(board) {
  board.addEventListener("click", (event) => {
    const box = event.target.closest("[data-item]");
    if (!box || !(event.ctrlKey || event.metaKey || event.shiftKey)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    toggle(box.dataset.item);
  }, { capture: true });
  board.addEventListener("keydown", (event) => {
    const box = event.target.closest("[data-item]");
    if (box && event.key === "x" && !event.ctrlKey && !event.metaKey) toggle(box.dataset.item);
  });
  bar().querySelector("button").addEventListener("click", () => {
    chosen.clear();
    show();
  });
  document.addEventListener("htmx:after:swap", () => {
    for (const key of chosen) if (!document.querySelector(`[data-item="${CSS.escape(key)}"]`)) chosen.delete(key);
    show();
  });
}
