// A hand that fills in the form of a page, step after step: each says in `how` what to do, and where, and with what.
// It touches only what can be seen and used; anything else is an error that names the step.
async (steps) => {
  const form = () => document.querySelector("main form.form");
  const plain = (text) => text.replace(/\s+/g, " ").trim();
  const within = ({ place }) => (place ? [...form().querySelectorAll(place)].at(-1) : form());
  const headed = (step, what) => [...within(step).querySelectorAll(what)].find((one) => step.labels.includes(plain(one.textContent)));
  const named = ({ name, at = 0 }) => form().querySelectorAll(`[name="${name}"]`)[at];
  const usable = (field) => field.checkVisibility() && !field.disabled && !field.readOnly;
  const unfold = () => form().querySelectorAll("details").forEach((fold) => { fold.open = true; });

  const enter = (field, value) => {
    if (!usable(field)) throw new Error("not to be used");
    field.focus();
    field.value = value;
    if (field.value.trim() !== value.trim()) throw new Error("does not take it");
    for (const happens of ["input", "change"]) field.dispatchEvent(new Event(happens, { bubbles: true }));
  };

  const tick = (sort, { name, values }) => {
    const all = [...form().querySelectorAll(`input[type=${sort}][name="${name}"]`)];
    const wanted = all.filter((box) => values.includes(box.value) && usable(box));
    for (const box of wanted) if (!box.checked) box.click();
    return values.every((value) => wanted.some((box) => box.value === value && box.checked));
  };

  const brought = async (step) => {
    const came = new Promise((done) => {
      document.addEventListener("htmx:after:process", ({ target }) => { if (target.contains(named(step) ?? null)) done(); });
    });
    named({ name: step.more }).click();
    await came;
    unfold();
  };

  const hand = {
    unfold,
    into: (step) => enter(named(step), step.value),
    line: (step) => enter(headed(step, "label").control, step.value),
    words: (step) => {
      const fields = headed(step, "fieldset.field-text > legend").parentElement;
      for (const [tag, words] of Object.entries(step.words)) enter(fields.querySelector(`[lang=${tag}]`), words);
    },
    word: (step) => { if (!tick("radio", { name: step.name, values: [step.value] })) enter(named(step), step.value); },
    tick: (step) => { if (!tick("checkbox", step)) throw new Error("not all ticked"); },
    row: async (step) => { if (!named(step)) await brought(step); enter(named(step), step.value); },
  };

  for (const step of steps) {
    try { await hand[step.how](step); } catch (error) { throw new Error(`${error.message}: ${JSON.stringify(step)}`); }
  }
};
