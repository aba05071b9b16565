// Marks today, and tonight's hotel; folds, once, the days that are over while others are still to come.
import { day, until } from "./clock.js";

export function showDays(first, now = Date.now()) {
  const sheets = [...document.querySelectorAll("[data-day]")];
  const places = sheets.map((sheet) => (day(sheet.dataset.zone, now) < sheet.dataset.day ? 1 : day(sheet.dataset.zone, now) > sheet.dataset.day ? -1 : 0));
  const isUnderWay = places.some((place) => place >= 0);
  sheets.forEach((sheet, nth) => {
    sheet.classList.toggle("sheet-day-today", places[nth] === 0);
    sheet.querySelector(".sheet-today").hidden = places[nth] !== 0;
    document.querySelector(`.jump a[href="#${sheet.id}"]`)?.toggleAttribute("aria-current", places[nth] === 0);
    if (first && isUnderWay && places[nth] < 0) sheet.open = false;
  });
  document.querySelector(".jump a[aria-current]")?.scrollIntoView?.({ block: "nearest", inline: "center" });
  for (const bed of document.querySelectorAll("[data-first]")) {
    const today = day(bed.dataset.zone, now);
    const isTonight = bed.dataset.first <= today && today < bed.dataset.last && !bed.matches(".card-cancelled");
    bed.querySelector("[data-tonight]").hidden = !isTonight;
    bed.classList.toggle("bed-tonight", isTonight);
  }
}

// Whether all days are over, each by its own clock.
export function isOver(now) {
  const sheets = [...document.querySelectorAll("[data-day]")];
  return sheets.length > 0 && sheets.every((sheet) => sheet.dataset.day < day(sheet.dataset.zone, now));
}

// In how long, where that is known, and on which day where that is not today there.
export function whenNext({ row, from }, now, isKnown) {
  const sheet = row.closest("[data-zone]");
  const isFar = sheet && sheet.dataset.day !== day(sheet.dataset.zone, now);
  const said = [isKnown && until(from, now, document.documentElement.lang), isFar && sheet.querySelector(".sheet-name time").textContent];
  return said.filter(Boolean).join(" · ");
}
