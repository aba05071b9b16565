// Lets elements that ask for a behaviour have it: <form data-behaviour="unsaved"> gets behaviours/unsaved.js.
// The page works without any of them.

const known = /^[a-z-]+$/;
const alive = new WeakSet(); // what an answer is morphed into loses its mark, but not what listens to it

function enliven(root) {
  for (const element of root.querySelectorAll("[data-behaviour]:not([data-enlivened])")) {
    element.dataset.enlivened = "";
    if (alive.has(element)) continue;
    alive.add(element);
    for (const name of element.dataset.behaviour.split(" ").filter((word) => known.test(word))) {
      import(`./behaviours/${name}.js`).then((behaviour) => behaviour.default(element));
    }
  }
}

enliven(document);
document.addEventListener("htmx:after:swap", () => enliven(document));
