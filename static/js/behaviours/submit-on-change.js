// Sends a form as soon as something in it is chosen: <form data-behaviour="submit-on-change">. Its button is for those
// without scripts and goes. What stays empty is left out of the address; on the page that comes the focus is where it was.

const KEY = "chosen-in";
const chosen = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
sessionStorage.removeItem(KEY);

// Whether this page has come because something was chosen in a form on it, so that this form stays in sight.
export const hasChosen = chosen?.path === location.pathname && !location.hash;

export default function submitOnChange(form) {
  form.querySelector("button[type=submit]")?.setAttribute("hidden", "");
  form.addEventListener("change", (event) => {
    sessionStorage.setItem(KEY, JSON.stringify({ path: new URL(form.action).pathname, field: event.target.id }));
    form.requestSubmit();
  });
  form.addEventListener("formdata", ({ formData }) => {
    for (const name of new Set(formData.keys())) if (!formData.getAll(name).some(Boolean)) formData.delete(name);
  });
  const field = hasChosen && [...form.elements].find((one) => one.id && one.id === chosen.field);
  if (!field) return;
  field.closest("details")?.setAttribute("open", "");
  field.focus();
}
