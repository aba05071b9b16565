// Puts a button beside a link that is to be sent on: <section data-behaviour="copy" data-copy="Copy the link"
// data-copied="The link is copied."> holding a readonly input. Without it the link is selected by hand.

export default function copy(place) {
  const link = place.querySelector("input[readonly]");
  const button = document.createElement("button");
  const said = document.createElement("span");
  button.type = "button";
  button.className = "button";
  button.textContent = place.dataset.copy;
  said.setAttribute("role", "status");

  button.addEventListener("click", async () => {
    link.select();
    try {
      await navigator.clipboard.writeText(link.value);
      said.textContent = place.dataset.copied;
    } catch {
      // not allowed here, or not over https: it is selected, and the keys for copying work
      link.focus();
    }
  });
  link.addEventListener("focus", () => link.select());
  const row = document.createElement("p");
  row.className = "buttons";
  row.append(button, said);
  link.after(row);
  if (link.autofocus) link.select();
}
