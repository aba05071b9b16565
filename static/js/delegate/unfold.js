// Opens what a link leads to, and everything that belongs on paper while it is printed.

export function unfold(root) {
  const open = () => {
    const aim = location.hash.length > 1 && root.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!aim) return;
    for (let part = aim; part; part = part.parentElement) if (part.matches("details")) part.open = true;
    const own = aim.querySelector(":scope > details");
    if (own) own.open = true;
    aim.scrollIntoView();
  };
  addEventListener("hashchange", open);
  open();

  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...root.querySelectorAll("details:not([open]):not(.about)")];
    for (const part of opened) part.open = true;
  });
  addEventListener("afterprint", () => {
    for (const part of opened) part.open = false;
  });
}
