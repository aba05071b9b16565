// What is on and what comes next, out of the rows of the page: it says so hours after the page was fetched.
import { day, time } from "./clock.js";
import { isOver, whenNext } from "./days.js";

const MOST = 3;

export function showNow(now = Date.now()) {
  const box = document.querySelector("[data-now]");
  if (!box) return;
  const rows = [...document.querySelectorAll("[data-from]")].map((row) => ({
    row, from: Date.parse(row.dataset.from), until: Date.parse(row.dataset.until),
  }));
  const on = rows.filter((one) => one.from <= now && now < one.until).sort((a, b) => b.from - a.from);
  const later = rows.filter((one) => one.from > now).sort((a, b) => a.from - b.from);
  const begins = later.find(isKnown) || later[0];
  const next = later.filter((one) => one.from <= begins.from).slice(0, MOST);
  fill(box.querySelector("[data-on]"), on.slice(0, MOST));
  fill(box.querySelector("[data-next]"), next);
  box.querySelector("[data-in]").textContent = next.length ? whenNext(next[0], now, next.every(isKnown)) : "";
  const rest = box.querySelector("[data-rest]");
  rest.hidden = on.length + next.length > 0;
  if (isOver(now)) rest.textContent = rest.dataset.over;
  for (const { row } of rows) row.classList.toggle("card-on", on.some((one) => one.row === row));
  showClocks(box.querySelector("[data-clocks]"), on[0] || next[0], now);
}

const isKnown = ({ row }) => !("by" in row.dataset); // of "until 13:15" only the end is

function fill(part, found) {
  part.hidden = found.length === 0;
  const items = found.map(({ row }) => {
    const item = document.createElement("li");
    const link = item.appendChild(document.createElement("a"));
    link.className = "brief";
    link.href = `#${row.id}`;
    for (const piece of row.querySelector(".brief").children) if (!piece.matches(".icon")) link.append(piece.cloneNode(true));
    return item;
  });
  part.querySelector("ol").replaceChildren(...items);
}

// The clock at the place of what is on or comes next, and the one at home where that shows something else.
function showClocks(line, found, now) {
  const there = found?.row.closest("[data-zone]")?.dataset;
  line.hidden = !there;
  if (!there) return;
  const home = line.dataset.home;
  const differs = home && `${day(home, now)} ${time(home, now)}` !== `${day(there.zone, now)} ${time(there.zone, now)}`;
  const said = [clock(time(there.zone, now), there.city)];
  if (differs) said.push(clock(time(home, now), `${line.dataset.city}, ${line.dataset.words}`));
  line.replaceChildren(...said);
}

function clock(shown, where) {
  const whole = document.createElement("span");
  whole.className = "clock";
  whole.appendChild(document.createElement("b")).textContent = shown;
  whole.append(` ${where}`);
  return whole;
}
