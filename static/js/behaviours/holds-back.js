// Lets the buttons of another form wait once something is changed in this one, until the page comes that knows of it:
// <form data-behaviour="submit-on-change holds-back" data-holds="take-over">, the id of the other form.

export default function holdsBack(form) {
  const hold = (isHeld) => {
    for (const button of document.getElementById(form.dataset.holds).querySelectorAll("button")) button.disabled = isHeld;
  };
  form.addEventListener("change", () => hold(true));
  // A page that one goes back to is as it was left; its fields are to say again what its rows do.
  window.addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return;
    form.reset();
    hold(false);
  });
}
