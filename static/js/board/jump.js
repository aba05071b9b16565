// Tells in the row of days which one is in sight, and lets what is added go there.

export function watchDays(board) {
  const band = { rootMargin: "-25% 0px -70% 0px" };
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
