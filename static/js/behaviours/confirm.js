// Asks before a form is sent: <form data-behaviour="confirm" data-question="…" data-yes="…" data-no="…">.
// Without scripts the form's own page does the asking or the sending.

function button(words, sort, value) {
  const made = document.createElement("button");
  made.type = "submit";
  made.className = `button ${sort}`;
  made.value = value;
  made.textContent = words;
  return made;
}

function ask({ question, yes, no }) {
  const dialog = document.createElement("dialog");
  const form = document.createElement("form");
  const title = document.createElement("h2");
  const buttons = document.createElement("div");
  title.id = "question";
  title.textContent = question;
  buttons.className = "buttons";
  buttons.append(button(no, "", "no"), button(yes, "button-danger", "yes"));
  form.method = "dialog";
  form.append(title, buttons);
  dialog.className = "dialog";
  dialog.setAttribute("aria-labelledby", title.id);
  dialog.append(form);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((answer) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      answer(dialog.returnValue === "yes");
    });
  });
}

export default function confirm(form) {
  let agreed = false;
  form.addEventListener("submit", async (event) => {
    if (agreed) return;
    event.preventDefault();
    agreed = await ask(form.dataset);
    if (agreed) form.requestSubmit(event.submitter);
  });
}
