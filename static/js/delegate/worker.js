// Keeps the page of one link: the network first, after three seconds what was kept; one copy whatever the query says.
// SHELL are the addresses that the page is made of, MARK changes with them; both are written above by the server.
/* global SHELL, MARK */

const HOME = new URL(registration.scope), NAME = `${HOME.pathname}${MARK}`;
const PATIENCE = 3000; // milliseconds

addEventListener("install", (event) => event.waitUntil(fillShelf().then(() => skipWaiting())));
addEventListener("activate", (event) => event.waitUntil(forgetOthers().then(() => clients.claim())));

addEventListener("fetch", (event) => {
  const asked = new URL(event.request.url);
  if (event.request.method !== "GET" || asked.origin !== HOME.origin) return;
  if (asked.pathname === HOME.pathname) event.respondWith(page(event));
  else if (asked.pathname === `${HOME.pathname}latest.json`) event.respondWith(fetch(event.request).then(sorted, () => new Response(null, { status: 204 })));
  else if (SHELL.includes(asked.pathname + asked.search)) event.respondWith(shelved(event.request));
});

// All of it or none, which the browser tries again at the next visit; only photographs may be missing.
async function fillShelf() {
  const open = await clients.matchAll({ includeUncontrolled: true, type: "window" });
  const shown = open.find((one) => new URL(one.url).pathname === HOME.pathname);
  const addresses = [shown ? shown.url.split("#")[0] : HOME.href, ...SHELL];
  const answers = await Promise.all(addresses.map((one) => fetch(one)));
  if (answers.some((one) => !one.ok && !one.url.includes("/photos/"))) throw new Error("Something of the page is missing.");
  const shelf = await caches.open(NAME);
  await Promise.all(answers.map((one, nth) => one.ok && shelf.put(nth ? addresses[nth] : HOME.href, one)));
}

async function forgetOthers(all = false) {
  const names = (await caches.keys()).filter((name) => name.startsWith(HOME.pathname) && (all || name !== NAME));
  await Promise.all(names.map((name) => caches.delete(name)));
}

// What comes late or not at all, or from a server in trouble, gives way to the copy; it is kept when it comes.
async function page(event) {
  const coming = fetch(event.request.url, { credentials: "same-origin" }).then(sorted).then(put);
  const good = coming.then((answer) => answer.status < 500 && answer, () => false);
  event.waitUntil(good);
  const kept = await caches.match(HOME.href, { cacheName: NAME });
  const answer = kept ? await Promise.race([good, wait(PATIENCE).then(() => false)]) : await coming;
  if (!answer) event.waitUntil(tell(event.resultingClientId || event.clientId, { kept: kept.headers.get("Date") }, good));
  return answer || kept;
}

async function tell(id, words, good) {
  for (const [one, when] of [[words, wait(500)], [{ come: true }, good]]) if (await when) (await clients.get(id))?.postMessage(one);
}

async function put(answer) {
  if (answer.ok) await caches.open(NAME).then((shelf) => shelf.put(HOME.href, answer.clone())).catch(() => {});
  return answer;
}

async function sorted(answer) {
  if (answer.status === 404 || answer.status === 410) await forgetOthers(true).then(() => registration.unregister());
  return answer;
}
const shelved = async (request) => (await caches.match(request, { cacheName: NAME })) || fetch(request);
const wait = (milliseconds) => new Promise((go) => setTimeout(go, milliseconds, true));
