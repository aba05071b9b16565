// Lets elements that ask for a behaviour have it: <form data-behaviour="unsaved"> gets behaviours/unsaved.js.
// While the behaviour is on its way the element is marked data-enlivened="soon". The page works without any of them.

const known = /^[a-z-]+$/;
const alive = new WeakSet(); // what an answer is morphed into loses its mark, but not what listens to it

function enliven(root) {
  for (const element of root.querySelectorAll("[data-behaviour]:not([data-enlivened])")) {
    element.dataset.enlivened = alive.has(element) ? "" : "soon";
    if (alive.has(element)) continue;
    alive.add(element);
    const names = element.dataset.behaviour.split(" ").filter((word) => known.test(word));
    const given = names.map((name) => import(`./behaviours/${name}.js`).then((behaviour) => behaviour.default(element)));
    Promise.all(given).then(() => (element.dataset.enlivened = ""));
  }
}

enliven(document);
document.addEventListener("htmx:after:swap", () => enliven(document));
