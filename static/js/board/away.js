// Says that the server is away, or that nobody is signed in any more, until an answer comes again: a board that lies
// open asks by itself, and what is put down or saved must not be lost in silence.

const MENDED_BESIDE = [409, 410, 422]; // these answers say themselves what is to be mended

export function watchAnswers() {
  const notice = document.getElementById("board-away");
  document.addEventListener("htmx:error", () => (notice.hidden = false));
  document.addEventListener("htmx:after:request", ({ detail: { ctx } }) => {
    notice.hidden = ctx.response.status < 400 || MENDED_BESIDE.includes(ctx.response.status);
  });
  // A page of an error holds nothing for the panel: what has been entered there stays.
  document.addEventListener("htmx:before:swap", (event) => {
    const { ctx, tasks } = event.detail;
    if (ctx.response.status < 400 || tasks.some(({ fragment }) => fragment.childElementCount)) return;
    event.preventDefault();
    notice.hidden = false;
  });
}
