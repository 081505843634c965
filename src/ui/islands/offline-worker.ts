/**
 * Answers for one page while there is no network, and for nothing else: its scope is the address of that page.
 * The page itself comes from the network whenever it can; what is kept of it is an empty form without any answer.
 */
interface Worker {
	readonly registration: { readonly scope: string };
	readonly skipWaiting: () => Promise<void>;
	readonly clients: { readonly claim: () => Promise<void> };
	addEventListener(name: string, listen: (event: WorkerEvent) => void): void;
}
interface WorkerEvent {
	readonly request: Request;
	readonly waitUntil: (work: Promise<unknown>) => void;
	readonly respondWith: (answer: Promise<Response>) => void;
}
const worker = self as unknown as Worker;

/** In milliseconds: so long the page waits for the network before it opens without. */
const patience = 8_000;

worker.addEventListener("install", (event) =>
	event.waitUntil(worker.skipWaiting()),
);
worker.addEventListener("activate", (event) =>
	event.waitUntil(worker.clients.claim()),
);
worker.addEventListener("fetch", (event) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	if (request.method !== "GET" || origin !== location.origin) return;
	const page = new URL(worker.registration.scope).pathname;
	if (request.mode === "navigate" && pathname === page)
		event.respondWith(openPage(request, page));
	else if (pathname.startsWith("/built/")) event.respondWith(kept(request));
});

async function openPage(request: Request, page: string): Promise<Response> {
	try {
		const answer = await fetch(request, {
			signal: AbortSignal.timeout(patience),
		});
		if (answer.status < 500) return answer;
	} catch {
		// No network: below.
	}
	return (await caches.match(`${page}/kosong`)) ?? Response.error();
}

/** What the build made never changes under its name. */
const kept = async (request: Request): Promise<Response> =>
	(await caches.match(request)) ?? fetch(request);
