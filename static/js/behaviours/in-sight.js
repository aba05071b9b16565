// Moves a row that is wider than the page so far that the open one of its links is seen: <nav data-behaviour="in-sight">.
// Where the style sheet's scroll-initial-target is known it is seen already, and without scripts too.

export default function inSight(row) {
  const open = row.querySelector("[aria-current]");
  if (!open) return;
  const before = open.getBoundingClientRect().left - row.getBoundingClientRect().left;
  if (before < 0 || before + open.offsetWidth > row.clientWidth) row.scrollLeft += before - (row.clientWidth - open.offsetWidth) / 2;
}
