import { postWaiting } from "./queue/post.ts";
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

/**
 * Takes stock with a telephone: what the camera or a scanner reads is kept on the device at once and sent when there is
 * network, as often as it takes; the server knows each reading by its id. Without this the form is a text area that works.
 */
class StockScan extends HTMLElement {
	#form!: HTMLFormElement;
	#words!: Readonly<Record<string, string>>;
	#queue: Promise<Queue<Read> | null> = Promise.resolve(null);
	#seen = new Map<string, number>();
	#camera: AbortController | null = null;
	readonly #end = new AbortController();

	connectedCallback(): void {
		const form = this.querySelector("form");
		if (!form) return;
		this.#form = form;
		this.#words = JSON.parse(this.dataset.words ?? "{}");
		this.#queue = openQueue<Read>(`rangkul-opname-${this.dataset.queue}`);
		const { signal } = this.#end;
		this.addEventListener("click", ({ target }) => {
			const button = (target as Element).closest<HTMLElement>("[data-does]");
			if (button?.dataset.does === "camera") void this.#look();
			if (button?.dataset.does === "stop") this.#camera?.abort();
			if (button?.dataset.does === "send") void this.#send();
		});
		form.addEventListener("submit", (event) => void this.#submit(event));
		addEventListener("online", () => void this.#send(), { signal });
		const timer = setInterval(() => void this.#send(), again);
		signal.addEventListener("abort", () => clearInterval(timer));
		this.#show("camera", true);
		void this.#send();
	}

	disconnectedCallback(): void {
		this.#end.abort();
		this.#camera?.abort();
	}

	/** Lines that a scanner or a hand typed are kept here too, so that a broken line loses none. */
	async #submit(event: SubmitEvent): Promise<void> {
		const area = this.#form.querySelector("textarea");
		const lines = (area?.value ?? "").split(/[\s,;]+/).filter(Boolean);
		if (!area || lines.length === 0 || !crypto.randomUUID) return;
		event.preventDefault();
		const queue = await this.#queue;
		if (!queue) return this.#form.submit();
		for (const line of lines) await this.#keep(queue, line);
		area.value = "";
		area.focus();
		await this.#send();
	}

	async #look(): Promise<void> {
		const queue = await this.#queue;
		const video = this.querySelector("video");
		if (!queue || !video) return this.#say("no-camera");
		this.#camera = new AbortController();
		const { signal } = this.#camera;
		const began = await watchCamera(video, signal, (barcode) => {
			const before = this.#seen.get(barcode) ?? Number.NEGATIVE_INFINITY;
			this.#seen.set(barcode, performance.now());
			if (performance.now() - before < same) return;
			void this.#keep(queue, barcode).then(() =>
				this.#say(Number.isFinite(before) ? "again" : "read", barcode),
			);
			navigator.vibrate?.(60);
		});
		if (began !== "looks") return this.#say(began);
		this.#show("stop", true);
		this.#show("camera", false);
		signal.addEventListener("abort", () => {
			this.#show("stop", false);
			this.#show("camera", true);
			void this.#send();
		});
	}

	#keep = (queue: Queue<Read>, barcode: string): Promise<void> =>
		queue.keep({
			lembar: crypto.randomUUID(),
			barcode: barcode.trim().slice(0, 40),
			place:
				this.#form.querySelector<HTMLInputElement>("[name=tempat]")?.value ??
				"",
		});

	/** One sender at a time over all tabs. Forgets on the device what the answer names, and nothing else. */
	#send = (): Promise<void> =>
		navigator.locks.request(
			`rangkul-opname-${this.dataset.queue}`,
			async () => {
				const queue = await this.#queue;
				const waiting = (await queue?.all()) ?? [];
				if (!queue || waiting.length === 0) return;
				this.#show("send", true);
				const some = waiting.slice(0, most);
				const answer = await postWaiting(
					this.#form.action,
					(token) =>
						new URLSearchParams({
							token,
							bacaan: JSON.stringify(
								some.map(({ lembar: id, barcode, place }) => ({
									id,
									barcode,
									place,
								})),
							),
						}),
					{ page: location.pathname, patience },
				);
				const kept: unknown = answer?.ok
					? (await answer.json().catch(() => null))?.kept
					: null;
				if (!Array.isArray(kept))
					return this.#say(answer ? "refused" : "offline", waiting.length);
				for (const id of kept) await queue.forget(String(id));
				const left = await queue.count();
				this.#show("send", left > 0);
				this.#say(left > 0 ? "waiting" : "sent", left > 0 ? left : kept.length);
			},
		);

	#show(does: string, shown: boolean): void {
		const button = this.querySelector<HTMLElement>(`[data-does=${does}]`);
		if (button) button.hidden = !shown;
	}

	#say(key: string, about: string | number = ""): void {
		const line = this.querySelector("[data-part=said]");
		if (line)
			line.textContent = (this.#words[key] ?? "").replace("#", String(about));
	}
}

customElements.define("stock-scan", StockScan);
