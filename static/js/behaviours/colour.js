// Lets a colour be picked in the browser's own way, and taken from proposals, beside being typed:
// <div data-behaviour="colour"> holding the input of a text, one of type color that is hidden, and elements with
// data-colour, which become buttons.

export default function colour(part) {
  const typed = part.querySelector("input[type=text]");
  const picker = part.querySelector("input[type=color]");
  picker.hidden = false;

  const take = (value) => {
    typed.value = value;
    typed.dispatchEvent(new Event("input", { bubbles: true }));
  };

  picker.addEventListener("input", () => take(picker.value));
  typed.addEventListener("input", () => {
    if (/^#[0-9a-f]{6}$/i.test(typed.value)) picker.value = typed.value.toLowerCase();
  });
  for (const proposal of part.querySelectorAll("[data-colour]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = proposal.className;
    button.append(...proposal.childNodes);
    button.addEventListener("click", () => take(proposal.dataset.colour));
    proposal.replaceWith(button);
  }
}
