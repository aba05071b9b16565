// Takes over what a colleague has changed of the trip's colours: what stands beside the sheets says where they are.

export function watchColours() {
  const link = document.getElementById("board-colours");
  document.addEventListener("htmx:after:swap", () => {
    const { colours } = document.getElementById("board-side").dataset;
    if (link.getAttribute("href") !== colours) link.setAttribute("href", colours);
  });
}
