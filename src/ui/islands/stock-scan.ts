import { forgetPage, keepPage } from "./field/keep-page.ts";
import { postWaiting, tokenOf } from "./queue/post.ts";
import { type Kept, openQueue, type Queue } from "./queue/queue.ts";
import { watchCamera } from "./stock/camera.ts";

/** A barcode that was read here and not yet taken in. */
interface Read extends Kept {
	readonly barcode: string;
	readonly place: string;
}

/** In milliseconds: between tries while something waits, and for one answer. */
const again = 15_000;
const patience = 20_000;
/** Sent at once; the server takes 2,000. */
const most = 500;
/** In milliseconds: the same barcode before the camera is one reading for so long. */
const same = 4_000;
/** In signs; a barcode is not longer. */
const longest = 40;

/**
 * Takes stock with a telephone, also where there is no network: what the camera or a scanner reads is kept on the device
 * at once and sent when it can be, as often as it takes; the server knows each reading by its id. Without this, and on a
 * device that keeps nothing, the form is a text area that works.
 */
class StockScan extends HTMLElement {
	#words!: Readonly<Record<string, string>>;
	/** `null` until it is open, and where this device keeps nothing. */
	#queue: Queue<Read> | null = null;
	/** How many this page said are waiting. */
	#left = 0;
	#seen = new Map<string, number>();
	#camera: AbortController | null = null;
	readonly #end = new AbortController();

	async connectedCallback(): Promise<void> {
		this.#words = JSON.parse(this.dataset.words ?? "{}");
		// Where keys can be made and senders kept apart: over TLS, and on the device itself.
		this.#queue = isSecureContext ? await openQueue(this.#name) : null;
		if (!this.#queue) return;
		this.#listen(this.#end.signal);
		const form = this.querySelector("form");
		if (!form) return this.#closed(this.#queue);
		this.#show("camera", true);
		this.#waits("waiting", await this.#queue.count());
		void this.#send();
		if (this.dataset.shell !== "true" && (await keepPage(this.#places)))
			this.#part("ready").hidden = false;
	}

	disconnectedCallback(): void {
		this.#end.abort();
		this.#camera?.abort();
	}

	#listen(signal: AbortSignal): void {
		const deeds: Readonly<Record<string, () => void>> = {
			camera: () => void this.#look(),
			stop: () => this.#camera?.abort(),
			send: () => void this.#send(),
			forget: () => void this.#forget(),
		};
		this.addEventListener("click", ({ target }) => {
			const button = (target as Element).closest<HTMLElement>("[data-does]");
			deeds[button?.dataset.does ?? ""]?.();
		});
		const form = this.querySelector("form");
		form?.addEventListener("input", () => void this.#typed(false));
		form?.addEventListener("submit", (event) => {
			if (!this.#queue) return;
			event.preventDefault();
			void this.#typed(true);
		});
		if (!form) return;
		addEventListener("online", () => void this.#send(), { signal });
		const timer = setInterval(() => void this.#send(), again);
		signal.addEventListener("abort", () => clearInterval(timer));
	}

	/** A line is whole at its end, where a scanner puts it; the button takes the last one as well. */
	async #typed(all: boolean): Promise<void> {
		const area = this.querySelector("textarea");
		if (!area || !this.#queue) return;
		const end = all ? area.value.length : area.value.lastIndexOf("\n");
		const lines = area.value.slice(0, Math.max(end, 0)).split(/[\r\n,;]+/);
		const barcodes = lines.map((line) => line.trim()).filter(Boolean);
		if (barcodes.length === 0) return;
		area.value = area.value.slice(end + 1);
		for (const barcode of barcodes) await this.#keep(barcode);
		if (all) area.focus();
		await this.#send();
	}

	async #look(): Promise<void> {
		const video = this.querySelector("video");
		// A second press while the browser still asks for the camera.
		if (!video || this.#camera?.signal.aborted === false) return;
		const camera = new AbortController();
		this.#camera = camera;
		const { signal } = camera;
		const began = await watchCamera(video, signal, (barcode) => {
			const before = this.#seen.get(barcode) ?? Number.NEGATIVE_INFINITY;
			const now = performance.now();
			this.#seen.set(barcode, now);
			if (now - before < same) return;
			void this.#keep(barcode, Number.isFinite(before) ? "again" : "read");
			navigator.vibrate?.(60);
		});
		if (began !== "looks") {
			camera.abort();
			return this.#say(began);
		}
		this.#show("stop", true);
		this.#show("camera", false);
		signal.addEventListener("abort", () => {
			this.#show("stop", false);
			this.#show("camera", true);
			void this.#send();
		});
	}

	/** A device that takes no more gives the line back: the form sends it. */
	async #keep(barcode: string, says = "read"): Promise<void> {
		const one: Read = {
			lembar: crypto.randomUUID(),
			barcode: [...barcode.trim()].slice(0, longest).join(""),
			place: this.querySelector<HTMLInputElement>("[name=tempat]")?.value ?? "",
		};
		const queue = this.#queue;
		try {
			if (!queue) throw new Error("this device keeps nothing any more");
			await queue.keep(one);
			this.#say(says, one.barcode);
		} catch {
			this.#queue = null;
			// What it would read from now on would be lost.
			this.#camera?.abort();
			const area = this.querySelector("textarea");
			if (area) area.value = `${one.barcode}\n${area.value}`;
			this.#say("no-room");
		}
	}

	/** One sender at a time over all tabs. Forgets on the device what the answer names, and nothing else. */
	async #send(): Promise<void> {
		const queue = this.#queue;
		const form = this.querySelector("form");
		if (!queue || !form) return;
		await navigator.locks.request(this.#name, async () => {
			const waiting = await queue.all();
			if (waiting.length === 0) return this.#arrived(this.#left);
			const some = waiting.slice(0, most);
			const answer = await post(form, some);
			const kept: unknown = answer?.ok
				? (await answer.json().catch(() => null))?.kept
				: null;
			if (!Array.isArray(kept)) {
				// Whoever opened this stocktake can also see that it is over.
				this.#show("forget", answer?.status === 422);
				return this.#waits(answer ? "refused" : "offline", waiting.length);
			}
			for (const id of kept) await queue.forget(String(id));
			this.#arrived(kept.length);
			if (waiting.length > some.length) void this.#send();
		});
	}

	#waits(says: string, many: number): void {
		this.#left = many;
		this.#show("send", many > 0);
		if (many > 0) this.#say(says, many);
	}

	/** Also where another page of this device sent them. */
	#arrived(many: number): void {
		this.#left = 0;
		this.#show("send", false);
		this.#show("forget", false);
		if (many > 0) this.#say("sent", many);
	}

	/** The stocktake is over: the page is kept no more, and what never arrived is named. */
	async #closed(queue: Queue<Read>): Promise<void> {
		await forgetPage(this.#places);
		const left = await queue.all();
		if (left.length === 0) return;
		this.#say("late", left.map(({ barcode }) => barcode).join(", "));
		this.#show("forget", true);
	}

	async #forget(): Promise<void> {
		for (const { lembar } of (await this.#queue?.all()) ?? [])
			await this.#queue?.forget(lembar);
		this.#arrived(0);
		this.#say("forgotten");
	}

	get #name(): string {
		return `rangkul-opname-${this.dataset.queue}`;
	}

	get #places() {
		const page = this.dataset.page ?? "";
		return {
			worker: `${page}/pekerja.js`,
			scope: page,
			kept: `${page}/kosong`,
		};
	}

	#part = (name: string): HTMLElement =>
		this.querySelector<HTMLElement>(`[data-part=${name}]`) ?? this;

	#show(does: string, shown: boolean): void {
		const button = this.querySelector<HTMLElement>(`[data-does=${does}]`);
		if (button) button.hidden = !shown;
	}

	#say(key: string, about: string | number = ""): void {
		this.#part("said").textContent = (this.#words[key] ?? "").replace(
			"#",
			String(about),
		);
	}
}

/** Only whoever has a session may send: the first try bears the token of the page, or asks for one where it bears none. */
async function post(
	form: HTMLFormElement,
	reads: readonly Read[],
): Promise<Response | null> {
	const page = form.action;
	const own =
		form.querySelector<HTMLInputElement>("[name=token]")?.value ||
		(await tokenOf(page));
	const bacaan = JSON.stringify(
		reads.map(({ lembar: id, barcode, place }) => ({ id, barcode, place })),
	);
	return postWaiting(
		page,
		(token) => new URLSearchParams({ token: token || own, bacaan }),
		{ page, patience },
	);
}

customElements.define("stock-scan", StockScan);
