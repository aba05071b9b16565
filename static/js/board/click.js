// The click that ends a drag, if it comes at all, is none: it opens and adds nothing.

let isNone = false;

export const spendClick = () => (isNone = true);

export function watchClicks() {
  document.addEventListener("pointerdown", () => (isNone = false), { capture: true });
  document.addEventListener("click", (event) => {
    if (!isNone || !event.detail) return;
    event.preventDefault();
    event.stopPropagation();
  }, { capture: true });
}
