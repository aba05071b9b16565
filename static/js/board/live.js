// Keeps a board that lies open up to date: every few seconds it asks whether a colleague has changed the trip. What is
// being typed beside it is not touched.

import { after, ask, isBusy } from "./send.js";

const PAUSE = 4000; // milliseconds

export function watchOthers(board) {
  setInterval(() => {
    const isDragging = board.classList.contains("is-dragging") || board.classList.contains("is-carrying");
    if (document.visibilityState === "visible" && !isDragging && !isBusy()) after(ask);
  }, PAUSE);
  document.addEventListener("board:stale", () => after(ask));
}
