// Keeps the pages a person has opened, for reading with no signal. It never keeps an answer to a question:
// only pages that promise to be the same for everyone ("Cache-Control: public") are kept.
const KEPT_PAGES = "localoffer-pages-{{ version }}";
const KEPT_FILES = "localoffer-files-{{ version }}";
const OFFLINE = {{ offline | tojson }};
const FILES = {{ files | tojson }};
const NEVER = {{ never | tojson }};
const MOST_PAGES = {{ most_pages }};

self.addEventListener("install", (event) => {
  const fetched = caches.open(KEPT_FILES).then((files) => files.addAll([OFFLINE, ...FILES]));
  event.waitUntil(fetched.then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  const old = (name) => name.startsWith("localoffer-") && ![KEPT_PAGES, KEPT_FILES].includes(name);
  const cleared = caches.keys().then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name))));
  event.waitUntil(cleared.then(() => self.clients.claim()));
});

const isPrivate = (address) => NEVER.some((part) => address.pathname.includes(part)) || address.search !== "";

const mayKeep = (address, answer) => {
  const promise = answer.headers.get("Cache-Control") || "";
  const same = answer.status === 200 && answer.type === "basic" && !answer.redirected;
  return same && !isPrivate(address) && promise.includes("public") && !promise.includes("no-store");
};

const keep = async (request, answer) => {
  const pages = await caches.open(KEPT_PAGES);
  await pages.delete(request);
  await pages.put(request, answer);
  const all = await pages.keys();
  await Promise.all(all.slice(0, Math.max(0, all.length - MOST_PAGES)).map((one) => pages.delete(one)));
};

const answerFor = async (event, address) => {
  try {
    const answer = await fetch(event.request);
    if (mayKeep(address, answer)) event.waitUntil(keep(event.request, answer.clone()));
    return answer;
  } catch (noSignal) {
    const kept = isPrivate(address) ? undefined : await (await caches.open(KEPT_PAGES)).match(event.request);
    return kept || (await caches.match(OFFLINE)) || Response.error();
  }
};

self.addEventListener("fetch", (event) => {
  const address = new URL(event.request.url);
  if (event.request.method !== "GET" || address.origin !== self.location.origin) return;
  if (FILES.includes(address.pathname)) {
    event.respondWith(caches.match(event.request).then((kept) => kept || fetch(event.request)));
  } else if (event.request.mode === "navigate") {
    event.respondWith(answerFor(event, address));
  }
});
