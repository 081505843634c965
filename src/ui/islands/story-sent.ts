import { forgetPage } from "./field/keep-page.ts";
import { openQueue } from "./queue/queue.ts";
import { shelf, type Telling } from "./story/telling.ts";

/**
 * Stands on the page that shows a code: it arrived, so this device forgets what was told, and the empty form with it
 * where nothing else waits. It says so where there was something to forget.
 */
class StorySent extends HTMLElement {
	async connectedCallback(): Promise<void> {
		const { sheet = "", pages = "", words = "" } = this.dataset;
		const queue = await openQueue<Telling>(shelf);
		if (!queue) return;
		const all = await queue.all();
		await queue.forget(sheet);
		const rest = all.filter(({ lembar }) => lembar !== sheet);
		if (rest.length === 0)
			for (const page of pages.split(" "))
				await forgetPage({ scope: page, kept: `${page}/kosong` });
		if (all.length === rest.length) return;
		const line = this.querySelector<HTMLElement>("[role=status]");
		if (line) line.textContent = words;
	}
}

customElements.define("story-sent", StorySent);
