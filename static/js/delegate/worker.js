// Keeps the page of one link: the network first, after three seconds what was kept; one copy whatever the query says.
// SHELL are the addresses that the page is made of, MARK changes with them; both are written above by the server.
/* global SHELL, MARK */

const HOME = new URL(registration.scope);
const NAME = `${HOME.pathname}${MARK}`;
const PATIENCE = 3000; // milliseconds

addEventListener("install", (event) => {
  skipWaiting();
  event.waitUntil(fillShelf());
});

addEventListener("activate", (event) => {
  event.waitUntil(forgetOthers().then(() => clients.claim()));
});

addEventListener("fetch", (event) => {
  const asked = new URL(event.request.url);
  if (event.request.method !== "GET" || asked.origin !== HOME.origin) return;
  if (asked.pathname === HOME.pathname) event.respondWith(page(event));
  else if (asked.pathname === `${HOME.pathname}latest.json`) event.respondWith(fetch(event.request).then(sorted, () => new Response(null, { status: 204 })));
  else if (SHELL.includes(asked.pathname + asked.search)) event.respondWith(shelved(event.request));
});

async function fillShelf() {
  const shelf = await caches.open(NAME);
  const open = await clients.matchAll({ includeUncontrolled: true, type: "window" });
  const shown = open.find((one) => new URL(one.url).pathname === HOME.pathname);
  const answer = await fetch(shown ? shown.url.split("#")[0] : HOME.href);
  if (answer.ok) await shelf.put(HOME.href, answer);
  await Promise.allSettled(SHELL.map((address) => shelf.add(address)));
}

async function forgetOthers(all = false) {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(HOME.pathname) && (all || name !== NAME)).map((name) => caches.delete(name)));
}

async function page({ request, resultingClientId, clientId }) {
  try {
    const answer = await sorted(await fetch(request.url, { signal: AbortSignal.timeout(PATIENCE), credentials: "same-origin" }));
    if (answer.ok) await (await caches.open(NAME)).put(HOME.href, answer.clone());
    return answer;
  } catch {
    const kept = await caches.match(HOME.href, { cacheName: NAME });
    if (!kept) return fetch(request.url, { credentials: "same-origin" });
    setTimeout(async () => (await clients.get(resultingClientId || clientId))?.postMessage("kept"), 500);
    return kept;
  }
}

async function sorted(answer) {
  if (answer.status === 404 || answer.status === 410) await forgetOthers(true).then(() => registration.unregister());
  return answer;
}

async function shelved(request) {
  return (await caches.match(request, { cacheName: NAME })) || fetch(request);
}
