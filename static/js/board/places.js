// Where things stand on the board: minutes and columns of sheets. All numbers are minutes since midnight on the wall of
// the sheet's zone, never dates of the browser.

export const SLOT = 5;
export const DAY = 24 * 60;

const twoDigits = (number) => String(number).padStart(2, "0");
// The midnight at which a day ends is 24:00, as nothing begins there.
export const clock = (minute) => minute === DAY ? "24:00" : `${twoDigits(Math.floor((minute + DAY) / 60) % 24)}:${twoDigits((minute + DAY) % 60)}`;
export const sheetOf = (element) => element.closest(".board-day");
const ordinalOf = (lane) => Number(sheetOf(lane).dataset.ordinal);
export const isDayAfter = (lane, one) => Boolean(one) && ordinalOf(lane) === ordinalOf(one) + 1;
export const lanesOf = (sheet) => [...sheet.querySelectorAll(".board-lane")];
export const groupsOf = (sheet) => lanesOf(sheet).filter((lane) => lane.dataset.group);
export const hoursOf = (sheet) => [Number(sheet.dataset.first), Number(sheet.dataset.last)];
export const timesOf = (box) => (box.dataset.t ?? "").split("-").map(Number);
export const rounded = (minute) => Math.round(minute / SLOT) * SLOT;
export const within = (minute, least = 0, most = DAY - SLOT) => Math.min(Math.max(minute, least), most);

// The classes that say which columns an element covers.
export const columnsOf = (element) => [...element.classList].filter((name) => /^[cs]\d+$/.test(name)).join(" ");

// The minute at a height of the page over a lane, not rounded.
export function minuteAt(lane, y) {
  const { top, height } = lane.getBoundingClientRect();
  const [first, last] = hoursOf(sheetOf(lane));
  return first + ((y - top) / height) * (last - first);
}

// What lies under a point: {lane, sheet, minute}, or {list, sheet} for what has no time, or nothing.
export function spotAt(x, y) {
  const under = document.elementsFromPoint(x, y);
  const list = under.find((one) => one.matches("[data-drop]"));
  if (list) return { list, sheet: sheetOf(list) };
  const grid = under.find((one) => one.matches(".board-grid"));
  const lane = under.find((one) => one.matches(".board-lane")) ?? (grid && nearest(grid, x));
  return lane && { lane, sheet: sheetOf(lane), minute: minuteAt(lane, y) };
}

function nearest(grid, x) {
  const far = (lane) => Math.abs((lane.getBoundingClientRect().left + lane.getBoundingClientRect().right) / 2 - x);
  return [...grid.querySelectorAll(".board-lane")].sort((one, other) => far(one) - far(other))[0];
}

// The lane in which a box begins.
export function laneOf(box) {
  const left = box.getBoundingClientRect().left + 4;
  const lanes = lanesOf(sheetOf(box));
  return lanes.find((lane) => left < lane.getBoundingClientRect().right) ?? lanes.at(-1);
}
