// Lets elements that ask for a behaviour have it: <form data-behaviour="unsaved"> gets behaviours/unsaved.js.
// The page works without any of them.

const known = /^[a-z-]+$/;

function enliven(root) {
  for (const element of root.querySelectorAll("[data-behaviour]:not([data-enlivened])")) {
    element.dataset.enlivened = "";
    for (const name of element.dataset.behaviour.split(" ").filter((word) => known.test(word))) {
      import(`./behaviours/${name}.js`).then((behaviour) => behaviour.default(element));
    }
  }
}

enliven(document);
document.addEventListener("htmx:after:swap", () => enliven(document));
