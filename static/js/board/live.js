// Keeps a board that lies open up to date: every few seconds it asks whether a colleague has changed the trip. What is
// being typed beside it is not touched.

import { addressOf } from "./forms.js";
import { after, ask, isBusy } from "./send.js";

const PAUSE = 4000; // milliseconds

// Asks for the panel again as its form says: nobody has turned to it, and who has gone away from the board is idle all
// the same.
const refresh = (form) => form && window.htmx.ajax("GET", addressOf(form), { source: form, target: "#beside", select: "#inside > *", swap: "innerMorph", headers: { "X-Asked-By-Itself": "1" } });

// Of a box that looks as it did only its id is sent; what stands on the page stays as it is.
const onlyChanged = { htmx_before_morph_node: (_box, { newNode }) => !newNode.dataset || !("same" in newNode.dataset) };

export function watchOthers(board) {
  window.htmx.registerExtension("only-changed", onlyChanged);
  setInterval(() => {
    const isDragging = board.classList.contains("is-dragging") || board.classList.contains("is-carrying");
    if (document.visibilityState === "visible" && !isDragging && !isBusy()) after(ask);
  }, PAUSE);
  document.addEventListener("board:stale", async (event) => {
    const { at } = event.detail ?? {};
    await after(ask);
    if (at) document.getElementById(at)?.scrollIntoView({ block: "nearest" });
    if (at) document.getElementById(at)?.classList.add("is-new");
  });
  // Something else was opened beside the board before the answer came.
  document.addEventListener("htmx:before:swap", (event) => {
    const { sourceElement } = event.detail.ctx;
    if (sourceElement?.matches(".preview-for") && !sourceElement.isConnected) event.preventDefault();
  });
  document.addEventListener("htmx:after:swap", (event) => {
    const { sourceElement, response } = event.detail.ctx;
    // A preview that lies open beside the board follows it.
    if (response?.status === 200 && (sourceElement === board || sourceElement?.id === "drag")) refresh(document.querySelector("#beside .preview-for"));
  });
}
