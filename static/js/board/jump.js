// Tells in the row of days which one is in sight, and lets what is added go there; leads to any day at once.

const ARRIVED = 2500; // milliseconds after which days that are still coming in do not matter any more

export function watchDays(board) {
  const band = { rootMargin: "-35% 0px -60% 0px" };
  const observer = new IntersectionObserver((entries) => {
    const day = entries.find((entry) => entry.isIntersecting)?.target;
    if (day) show(board, day);
  }, band);
  const observe = () => board.querySelectorAll(".board-day:not([data-watched])").forEach((day) => {
    day.dataset.watched = "";
    observer.observe(day);
  });
  observe();
  document.addEventListener("htmx:after:swap", observe);
  if (location.hash.startsWith("#day-")) stayAt(location.hash);
  board.addEventListener("click", (event) => {
    const link = event.target.closest(".board-jump a");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.replaceState(null, "", link.hash);
    stayAt(link.hash);
  });
}

// A day that is far away has not its full height yet, nor have those around it: until they have come, it is kept in its
// place, unless one scrolls on. To glide there would fetch every day on the way.
function stayAt(hash) {
  const day = () => document.getElementById(hash.slice(1))?.scrollIntoView({ behavior: "instant" });
  const moves = ["wheel", "touchstart", "pointerdown", "keydown"];
  const leave = () => {
    document.removeEventListener("htmx:after:swap", day);
    for (const move of moves) document.removeEventListener(move, leave, { capture: true });
  };
  day();
  document.addEventListener("htmx:after:swap", day);
  for (const move of moves) document.addEventListener(move, leave, { capture: true });
  setTimeout(leave, ARRIVED);
}

function show(board, day) {
  for (const link of board.querySelectorAll(".board-jump a")) {
    const isHere = link.hash === `#${day.id}`;
    if (isHere) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
    if (isHere) link.parentElement.scrollLeft = link.offsetLeft - link.parentElement.offsetLeft - link.parentElement.clientWidth / 2;
  }
  const { line, day: date, zone } = document.getElementById("quick")?.elements ?? {};
  if (line && !line.value && day.dataset.day) [date.value, zone.value] = [day.dataset.day, day.dataset.zone];
}
