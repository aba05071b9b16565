// Takes away after a while what was said of a save: on the board it lies over what one works on, and the buttons beside
// it undo as well. What went wrong stays, and what one turns to.

const WHILE = 8000; // milliseconds

export function watchNotes() {
  let timer = 0;
  document.addEventListener("htmx:after:swap", () => {
    const notes = document.getElementById("notes");
    if (!notes.querySelector(".note-saved:not([data-seen])")) return;
    for (const note of notes.children) note.dataset.seen = "";
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (notes.matches(":hover, :focus-within")) return;
      for (const note of notes.querySelectorAll(".note-saved")) note.remove();
    }, WHILE);
  });
}
