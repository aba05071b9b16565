// Puts a search box over a long list of ticks: <fieldset data-behaviour="filter" data-filter="Find people">
// holding .choice elements. What is ticked stays in sight whatever is searched.

const plain = (words) => words.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase();

export default function filter(list) {
  const box = document.createElement("input");
  box.type = "search";
  box.className = "input choices-filter";
  box.placeholder = list.dataset.filter;
  box.setAttribute("aria-label", list.dataset.filter);
  const choices = [...list.querySelectorAll(".choice")];
  const words = new Map(choices.map((choice) => [choice, plain(choice.textContent)]));

  box.addEventListener("input", () => {
    const wanted = plain(box.value).split(/\s+/);
    for (const choice of choices) {
      const fits = wanted.every((word) => words.get(choice).includes(word));
      choice.hidden = !fits && !choice.querySelector("input").checked;
    }
  });
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault();
  });
  choices[0]?.parentElement.before(box);
}
