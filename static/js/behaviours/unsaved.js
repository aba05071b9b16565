// Warns before a page is left whose form was changed and not sent: <form data-behaviour="unsaved">.
// A page that comes back with errors counts as changed: data-changed. A form that is no longer there asks nothing.

export default function unsaved(form) {
  let changed = "changed" in form.dataset;
  form.addEventListener("input", () => {
    changed = true;
  });
  form.addEventListener("submit", () => {
    changed = false;
  });
  const warn = (event) => {
    if (changed && form.isConnected) event.preventDefault();
  };
  window.addEventListener("beforeunload", warn);
  document.addEventListener("htmx:after:swap", function leave() {
    if (form.isConnected) return;
    window.removeEventListener("beforeunload", warn);
    document.removeEventListener("htmx:after:swap", leave);
  });
}
