// Says beside each person whom a form offers where they already are at the time that stands in it:
// <div data-behaviour="elsewhere"> holding <ul data-says="at: …"> of <li data-people="ada ben" data-words="Tour, 9:00–10:00">.
// The server says it when the form is made; this repeats it when htmx has put another list there, or somebody is picked.

const AGAIN = "htmx:after:swap";

function wordsByPerson(list) {
  const found = new Map();
  for (const one of list.querySelectorAll("[data-people]")) {
    for (const key of one.dataset.people.split(" ")) found.set(key, [...(found.get(key) ?? []), one.dataset.words]);
  }
  return found;
}

function made(tag, name, words) {
  const element = document.createElement(tag);
  element.className = name;
  element.textContent = words;
  return element;
}

function sayBesideTick(input, words) {
  const beside = input.closest(".choice").querySelector("span");
  beside.querySelector(".choice-elsewhere")?.remove();
  if (words) beside.append(" ", made("span", "choice-elsewhere", words));
}

function sayOverSelect(input, words) {
  const id = `${input.id}-hint`;
  document.getElementById(id)?.remove();
  input.removeAttribute("aria-describedby");
  if (!words) return;
  const hint = made("p", "field-hint", words);
  hint.id = id;
  input.before(hint);
  input.setAttribute("aria-describedby", id);
}

export default function elsewhere(list) {
  const form = list.closest("form");
  const say = () => {
    const found = wordsByPerson(list);
    const says = list.querySelector("[data-says]")?.dataset.says ?? "…";
    const words = (input) => found.has(input.value) && says.replace("…", found.get(input.value).join("; "));
    for (const input of form.querySelectorAll('[name="people_in"], [name="people_out"]')) sayBesideTick(input, words(input));
    for (const input of form.querySelectorAll('select[name^="parts-"][name$="-person"]')) sayOverSelect(input, words(input));
  };
  form.addEventListener("change", (event) => event.target.name?.endsWith("-person") && say());
  const again = () => (list.isConnected ? say() : document.removeEventListener(AGAIN, again));
  document.addEventListener(AGAIN, again);
}
