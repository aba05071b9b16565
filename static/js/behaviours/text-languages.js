// Shows the texts of a form only in the languages one works in: <form data-behaviour="text-languages" data-words="Show">.
// What is chosen is remembered in this browser. Without scripts all languages are in sight.

const KEY = "text-languages-hidden";

const remembered = () => {
  try {
    return new Set(JSON.parse(localStorage.getItem(KEY) ?? "[]"));
  } catch {
    return new Set();
  }
};

export default function textLanguages(form) {
  const wordings = () => [...form.querySelectorAll(".wording[data-language]")];
  const names = new Map();
  for (const one of wordings()) names.set(one.dataset.language, one.querySelector("label").firstChild.textContent.trim());
  if (names.size < 2) return;
  const hidden = remembered();
  const apply = () => {
    const shown = [...names.keys()].filter((tag) => !hidden.has(tag));
    for (const one of wordings()) {
      const isWrong = one.querySelector("[aria-invalid]");
      one.hidden = shown.length > 0 && hidden.has(one.dataset.language) && !isWrong;
    }
  };

  const bar = document.createElement("fieldset");
  bar.className = "text-languages";
  const legend = document.createElement("legend");
  legend.textContent = form.dataset.words;
  bar.append(legend);
  for (const [tag, name] of names) {
    const label = document.createElement("label");
    const box = document.createElement("input");
    label.className = "choice";
    box.type = "checkbox";
    box.checked = !hidden.has(tag);
    box.addEventListener("change", () => {
      if (box.checked) hidden.delete(tag);
      else hidden.add(tag);
      if (!bar.querySelector(":checked")) hidden.clear();
      for (const [other, each] of [...names.keys()].map((one, at) => [one, bar.querySelectorAll("input")[at]])) {
        each.checked = !hidden.has(other);
      }
      localStorage.setItem(KEY, JSON.stringify([...hidden]));
      apply();
    });
    box.addEventListener("input", (event) => event.stopPropagation());
    label.append(box, ` ${name}`);
    bar.append(label);
  }
  form.prepend(bar);
  apply();
}
