// Warns before a page is left whose form was changed and not sent: <form data-behaviour="unsaved">.
// A page that comes back with errors counts as changed: data-changed.

export default function unsaved(form) {
  let changed = "changed" in form.dataset;
  form.addEventListener("input", () => {
    changed = true;
  });
  form.addEventListener("submit", () => {
    changed = false;
  });
  window.addEventListener("beforeunload", (event) => {
    if (changed) event.preventDefault();
  });
}
