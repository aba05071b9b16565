// Opens what is to be changed beside the board instead of on a page of its own. The pages are the same: of each only
// what is inside is taken, and its form tells the server that it is sent from here.

import { addressOf, isTyped, panel, prepare } from "./forms.js";
import { linkAt, opens, seen } from "./links.js";
import { after, ask } from "./send.js";

let openedBy = null;

const mayLeave = () => !isTyped() || window.confirm(document.querySelector(".board").dataset.leave);

export function open(address, opener = document.activeElement) {
  if (!mayLeave()) return;
  openedBy = opener?.closest("[data-item]")?.dataset.item ?? openedBy;
  window.htmx.ajax("GET", address, { source: panel(), target: "#beside", select: "#inside > *", swap: "innerHTML" });
}

export function close() {
  if (!mayLeave()) return;
  window.htmx.trigger(panel(), "htmx:abort"); // what is on its way does not open any more
  panel().replaceChildren();
  document.querySelector(`#item-${CSS.escape(openedBy ?? "")} a`)?.focus({ preventScroll: true });
}

export function watchEditor(board) {
  document.getElementById("inside").addEventListener("click", (event) => {
    const link = linkAt(event.target);
    if (!link || link.origin !== location.origin || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (seen(link)) return event.preventDefault();
    if (link.closest("#beside") && new URL(link.href).pathname === location.pathname) close();
    else if (link.closest("#beside .form-end .button-quiet")) close();
    else if (opens.test(new URL(link.href).pathname)) open(link.getAttribute("href"), link);
    else return;
    event.preventDefault();
  });
  board.querySelector(".board-close").addEventListener("click", close);
  // What was dropped and cannot be saved so is asked about beside the board, unless somebody types there.
  document.addEventListener("htmx:before:swap", (event) => {
    const { sourceElement, response } = event.detail.ctx;
    if (sourceElement?.id === "drag" && [409, 422].includes(response.status) && !mayLeave()) event.preventDefault();
  });
  document.addEventListener("htmx:after:swap", (event) => {
    const { sourceElement, request, response } = event.detail.ctx;
    if (!sourceElement?.closest?.("#beside") && sourceElement?.id !== "drag") return;
    if (request.headers["X-Asked-By-Itself"]) return; // nobody has turned to the panel
    prepare(request.action);
    // What is done in place there, such as acknowledging, may look different here.
    if (request.method !== "GET" && response.status < 400 && sourceElement.id !== "drag") after(ask);
  });
  board.addEventListener("submit", (event) => {
    if (event.target.method !== "get" || !event.target.closest("#beside")) return;
    event.preventDefault();
    open(addressOf(event.target, event.submitter));
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented || !panel().firstElementChild) return;
    const isNowhere = event.target.matches("body, main") && !board.classList.contains("is-dragging");
    if (isNowhere || panel().contains(event.target)) close();
  });
}
