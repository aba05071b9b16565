// Keeps the page on the device by its worker, says when there is no connection or a newer release, and forgets it all
// once the link is withdrawn.

const STALE = 60_000; // milliseconds after which it is worth asking again whether there is a newer release
let asked = Date.now();
let stands = asked; // when the server last said what is shown

export function keep({ path, release }) {
  navigator.serviceWorker?.register(`${path}sw.js`, { scope: path }).catch(() => {});
  const look = () => document.hidden || ask(path, Number(release));
  addEventListener("offline", () => show("[data-offline]", true));
  addEventListener("online", () => ask(path, Number(release), true));
  document.addEventListener("visibilitychange", look);
  setInterval(look, 10 * STALE);
  navigator.serviceWorker?.addEventListener("message", ({ data }) => {
    if (data.kept) stands = Date.parse(data.kept);
    if (data.come) ask(path, Number(release), true);
    else show("[data-offline]", true);
  });
  if (!navigator.onLine) show("[data-offline]", true);
}

async function ask(path, release, atOnce = false) {
  if (!atOnce && Date.now() - asked < STALE) return;
  asked = Date.now();
  try {
    const answer = await fetch(`${path}latest.json`, { cache: "no-store" });
    if (answer.status === 404 || answer.status === 410) return location.reload();
    const isNewer = answer.status === 200 && (await answer.json()).release > release;
    if (answer.status === 200 && !isNewer) stands = asked;
    show("[data-offline]", answer.status !== 200);
    show("[data-newer]", isNewer);
  } catch {
    show("[data-offline]", true);
  }
}

function show(selector, isShown) {
  const note = document.querySelector(selector);
  if (!note) return;
  note.hidden = !isShown;
  const time = note.querySelector("time");
  if (time) time.textContent = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeStyle: "short" }).format(stands);
}

// The link leads nowhere any more: what lies under its path goes, and nothing of other links.
export async function forget() {
  const path = location.pathname.split("/").slice(0, 3).join("/") + "/";
  try {
    localStorage.removeItem(`${path}seen`);
    for (const name of await caches.keys()) if (name.startsWith(path)) await caches.delete(name);
    const workers = await navigator.serviceWorker.getRegistrations();
    for (const one of workers) if (new URL(one.scope).pathname === path) await one.unregister();
  } catch {
    // a browser that keeps nothing has nothing to forget
  }
}
