// Sends a form as soon as something in it is chosen: <form data-behaviour="submit-on-change">.
// Its button is for those without scripts and goes.

export default function submitOnChange(form) {
  form.querySelector("button[type=submit]")?.setAttribute("hidden", "");
  form.addEventListener("change", () => form.requestSubmit());
}
