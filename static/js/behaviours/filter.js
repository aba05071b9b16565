// Puts a search box over a long list of ticks, and a button beside each heading that ticks all under it or none:
// <fieldset data-behaviour="filter" data-filter="Find people" data-all="all" data-none="none"> holding .choice elements.
// What is ticked stays in sight whatever is searched. Without data-filter there are only the buttons.

import folded from "../folded.js";

const said = (choice) => `${choice.textContent} ${choice.querySelector("[data-words]")?.dataset.words ?? ""}`;

function underOf(heading) {
  const under = [];
  for (let next = heading.nextElementSibling; next?.matches(".choice"); next = next.nextElementSibling) under.push(next);
  return under;
}

function addButton(heading, words) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "choices-all";
  const boxes = underOf(heading).map((choice) => choice.querySelector("input"));
  const name = () => {
    button.textContent = boxes.every((box) => box.checked) ? words.none : words.all;
    button.setAttribute("aria-label", `${heading.firstChild.textContent.trim()}: ${button.textContent}`);
  };
  button.addEventListener("click", () => {
    const tick = !boxes.every((box) => box.checked);
    for (const box of boxes) if (!box.closest(".choice").hidden) box.checked = tick;
    boxes[0]?.dispatchEvent(new Event("input", { bubbles: true }));
    name();
  });
  heading.append(" ", button);
  name();
}

function addBox(list, headings) {
  const box = document.createElement("input");
  box.type = "search";
  box.className = "input choices-filter";
  box.placeholder = list.dataset.filter;
  box.setAttribute("aria-label", list.dataset.filter);
  const choices = [...list.querySelectorAll(".choice")];
  const words = new Map(choices.map((choice) => [choice, folded(said(choice))]));

  box.addEventListener("input", () => {
    const wanted = folded(box.value).split(" ");
    for (const choice of choices) {
      choice.hidden = !wanted.every((word) => words.get(choice).includes(word)) && !choice.querySelector("input").checked;
    }
    for (const heading of headings) heading.hidden = underOf(heading).every((choice) => choice.hidden);
  });
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault();
  });
  choices[0]?.parentElement.before(box);
}

export default function filter(list) {
  const headings = [...list.querySelectorAll(".choices-heading")];
  if (list.dataset.all) for (const heading of headings) addButton(heading, list.dataset);
  if (list.dataset.filter) addBox(list, headings);
}
