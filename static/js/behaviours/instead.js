// Lets something new that is typed take the place of what was picked: <fieldset data-behaviour="instead"
// data-picks="venue"> round the fields of the new one; "venue" is the id of the field that picks. Emptied again, what
// was picked before is back, be it nothing. Without this the form says that only one of both can be meant.

export default function instead(part) {
  const picks = document.getElementById(part.dataset.picks);
  let before = "";
  let wasNew = false;

  part.addEventListener("input", () => {
    const isNew = [...part.querySelectorAll("input, textarea, select")].some((field) => field.value && !field.classList.contains("is-proposed"));
    if (isNew === wasNew && !(isNew && picks.value)) return;
    if (isNew) before = picks.value;
    picks.value = isNew ? "" : picks.value || before;
    wasNew = isNew;
    picks.dispatchEvent(new Event("change", { bubbles: true }));
  });
}
