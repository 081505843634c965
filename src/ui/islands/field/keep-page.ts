const cacheName = "rangkul-luring";

interface PageToKeep {
	/** Address of the worker's script. */
	readonly worker: string;
	/** Address of the page, and of nothing else. */
	readonly scope: string;
	/** Address of the same page without any answer. */
	readonly kept: string;
	/** Addresses of other pages of which the device keeps a copy; the worker opens none of them. */
	readonly besides?: readonly string[];
}

/**
 * Keeps an empty form of the page and what it needs, so that the page opens without network. Answers whether it did;
 * a browser without workers, or a page that is not reached safely, does not.
 */
export async function keepPage({
	worker,
	scope,
	kept,
	besides = [],
}: PageToKeep): Promise<boolean> {
	if (!("serviceWorker" in navigator) || !("caches" in window)) return false;
	try {
		const answer = await fetch(kept, { redirect: "manual" });
		if (!answer.ok) return false;
		const text = await answer.clone().text();
		const cache = await caches.open(cacheName);
		await cache.addAll([...partsIn(text), ...besides]);
		await cache.put(kept, answer);
		await navigator.serviceWorker.register(worker, { scope });
		await navigator.serviceWorker.ready;
		return true;
	} catch {
		return false;
	}
}

/** Sheets and scripts of the page. */
const partsIn = (html: string): string[] => {
	const page = new DOMParser().parseFromString(html, "text/html");
	return [
		...page.querySelectorAll("link[rel=stylesheet], script[src]"),
	].flatMap(
		(part) => part.getAttribute("href") ?? part.getAttribute("src") ?? [],
	);
};

export const isKept = async ({
	kept,
}: Pick<PageToKeep, "kept">): Promise<boolean> =>
	"caches" in window && (await caches.match(kept)) !== undefined;

/** The opposite: the page is not here any more. With the last page goes all that was kept for them. */
export async function forgetPage({
	scope,
	kept,
	besides = [],
}: Pick<PageToKeep, "scope" | "kept" | "besides">): Promise<void> {
	try {
		const worker = await navigator.serviceWorker.getRegistration(scope);
		if (worker && new URL(worker.scope).pathname === scope)
			await worker.unregister();
		const cache = await caches.open(cacheName);
		for (const address of [kept, ...besides]) await cache.delete(address);
		const rest = await cache.keys();
		if (!rest.some(({ url }) => !new URL(url).pathname.startsWith("/built/")))
			await caches.delete(cacheName);
	} catch {
		// A browser without workers keeps no page.
	}
}
