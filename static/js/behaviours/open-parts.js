// Opens the parts of a form that the chosen kind needs: <div data-behaviour="open-parts"> round the choice of the kind,
// and elsewhere in the form <details data-kinds="signing session">. Parts that nobody has touched close again.

export default function openParts(choice) {
  const parts = [...choice.closest("form").querySelectorAll("details[data-kinds]")];
  const touched = new WeakSet();
  for (const part of parts) {
    part.addEventListener("input", () => touched.add(part));
    part.querySelector("summary").addEventListener("click", () => touched.add(part));
    if (!part.open) continue;
    const filled = [...part.querySelectorAll("input:not([type=hidden]), textarea")].some((input) =>
      input.type === "checkbox" ? input.checked : input.value,
    );
    if (filled || part.querySelector(".field-wrong")) touched.add(part);
  }
  const follow = (kind) => {
    for (const part of parts) {
      const isNeeded = part.dataset.kinds.split(" ").includes(kind);
      if (isNeeded || !touched.has(part)) part.open = isNeeded;
    }
  };
  choice.addEventListener("change", (event) => follow(event.target.value));
  const taken = choice.querySelector("option:checked");
  const given = choice.querySelector("option[selected]") ?? choice.querySelector("option");
  if (taken !== given) follow(taken.value); // it was chosen before this came
}
