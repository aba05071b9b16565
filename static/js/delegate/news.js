// Tells what has changed since this device last showed the page. Which release that was never leaves the device but in
// the question for the changes since.

export async function tellNews({ release, path, language }) {
  const newest = Number(release);
  const name = `${path}seen`;
  const seen = Number(read(name));
  write(name, newest);
  const box = document.querySelector("[data-news]");
  if (!box || !seen || seen >= newest) return;
  box.open = true;
  box.querySelector("[data-new]").hidden = false;
  if (seen < Number(box.dataset.since)) await takeOver(box, seen, language);
  for (const link of box.querySelectorAll('a[href^="#"]')) {
    document.getElementById(link.hash.slice(1))?.classList.add("card-new");
  }
}

// More releases than one have passed by: the list of all of them takes the place of the last one's.
async function takeOver(box, seen, language) {
  try {
    const answer = await fetch(`${box.dataset.address.split("?")[0]}?since=${seen}&lang=${language}`);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const told = answer.ok && page.getElementById("told");
    if (!told) return;
    for (const link of told.querySelectorAll("a[href*='#']")) link.setAttribute("href", `#${link.getAttribute("href").split("#")[1]}`);
    box.querySelector("[data-told]").replaceChildren(...told.childNodes);
    box.querySelector("h2").textContent = page.querySelector("h1").textContent;
  } catch {
    // without a connection the list of the last release stays
  }
}

function read(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null; // a browser that keeps nothing shows the changes folded
  }
}

function write(name, value) {
  try {
    localStorage.setItem(name, value);
  } catch {
    // as above
  }
}
