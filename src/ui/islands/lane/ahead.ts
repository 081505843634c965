/** A page that was fetched ahead is good for so long: in milliseconds, well below the time it is kept for one. */
const goodFor = 4 * 60_000;

/** The next pages of the lane, fetched while the one before is read. */
export class Ahead {
	readonly #pages = new Map<
		string,
		{ readonly at: number; readonly page: Promise<Document | null> }
	>();

	/** Fetches these, one after the other, and forgets the others. */
	async fill(hrefs: readonly string[]): Promise<void> {
		for (const href of this.#pages.keys())
			if (!hrefs.includes(href)) this.#pages.delete(href);
		for (const href of hrefs) await this.page(href);
	}

	page(href: string): Promise<Document | null> {
		const known = this.#pages.get(href);
		if (known && performance.now() - known.at < goodFor) return known.page;
		const page = load(href);
		this.#pages.set(href, { at: performance.now(), page });
		void page.then((found) => {
			if (!found) this.#pages.delete(href);
		});
		return page;
	}
}

async function load(href: string): Promise<Document | null> {
	try {
		const answer = await fetch(`${href}?depan=1`, { redirect: "manual" });
		if (answer.status !== 200) return null;
		const page = new DOMParser().parseFromString(
			await answer.text(),
			"text/html",
		);
		// Pictures of the first proof come with it.
		for (const { src } of page.querySelectorAll<HTMLImageElement>(
			".proof img",
		)) {
			const picture = new Image();
			picture.src = src;
		}
		return page;
	} catch {
		return null;
	}
}
