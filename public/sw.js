// Keeps the page for the time without a network. What is kept is the page alone, which has everything inside; it is
// answered from here, so that it opens at once and with the server gone. A new version is fetched beside the old one
// and waits: it takes over when the last window is closed, or when the reader asks for it.
const kept = 'wortlaut-{{tag}}';
const files = {{files}};
const addresses = new Set(files.map((file) => new URL(file, self.location.href).href));

self.addEventListener('install', (event) => {
  const fresh = files.map((file) => new Request(file, { cache: 'reload' }));
  event.waitUntil(caches.open(kept).then((cache) => cache.addAll(fresh)));
});

self.addEventListener('activate', (event) => {
  const clear = async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith('wortlaut-') && name !== kept) await caches.delete(name);
    }
    await self.clients.claim();
  };
  event.waitUntil(clear());
});

self.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  address.search = '';
  if (address.href.endsWith('/index.html')) address.pathname = address.pathname.slice(0, -'index.html'.length);
  // Whatever else lies beside the page is the server's business.
  if (request.method !== 'GET' || !addresses.has(address.href)) return;
  const answer = async () => (await (await caches.open(kept)).match(address.href)) ?? fetch(request);
  event.respondWith(answer());
});
