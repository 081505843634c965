import { forgetPage, keepPage } from "./field/keep-page.ts";
import { postWaiting, tokenOf } from "./queue/post.ts";
import { type Kept, openQueue, type Queue } from "./queue/queue.ts";

/** Somebody was seen here, and the server does not know it yet. */
interface Seen extends Kept {
	readonly participant: string;
	/** By the clock of this device. */
	readonly at: string;
}
interface Person {
	readonly id: string;
	readonly name: string;
	readonly turn: number;
	readonly from: string;
	readonly says: string;
	readonly present: boolean;
}
interface List {
	readonly event: string;
	readonly made: string;
	readonly seal: string;
	/** From then on no device keeps it. */
	readonly until: string;
	readonly people: readonly Person[];
}

/** In milliseconds: between tries while something waits, and for one answer. */
const again = 15_000;
const patience = 20_000;
/** Sent at once; the server takes 5,000. */
const most = 500;
/** Names shown; whoever seeks types. */
const shown = 30;

/**
 * The list at the door, also where there is no network: who was seen is kept on the device at once and sent when it can be, as
 * often as it takes; the server knows each by its id. What never finds a network leaves in a file that another device brings.
 */
class DoorList extends HTMLElement {
	#words!: Readonly<Record<string, string>>;
	#queue: Queue<Seen> | null = null;
	#list: List | null = null;
	/** Who was noted on this device, sent or not. */
	readonly #noted = new Set<string>();
	readonly #end = new AbortController();

	async connectedCallback(): Promise<void> {
		this.#words = JSON.parse(this.dataset.words ?? "{}");
		this.#queue = isSecureContext ? await openQueue(this.#name) : null;
		if (!this.#queue) return;
		const over = this.dataset.over === "true";
		this.#listen(this.#end.signal);
		for (const { participant } of await this.#queue.all())
			this.#noted.add(participant);
		this.#list = await this.#fetchList();
		this.#part("seek").hidden = over || this.#list === null;
		this.#draw();
		await this.#waits();
		void this.#send();
		if (over) return this.#closed();
		if (this.dataset.shell !== "true" && (await keepPage(this.#places)))
			this.#part("ready").hidden = false;
	}

	disconnectedCallback(): void {
		this.#end.abort();
	}

	#listen(signal: AbortSignal): void {
		const deeds: Readonly<Record<string, () => void>> = {
			send: () => void this.#send(),
			file: () => void this.#file(),
			forget: () => void this.#forget(),
		};
		this.addEventListener("click", ({ target }) => {
			const button = (target as Element).closest<HTMLElement>("[data-does]");
			deeds[button?.dataset.does ?? ""]?.();
			const who = button?.dataset.who;
			if (who) void this.#turn(who, button.dataset.does === "note");
		});
		this.querySelector("input[type=search]")?.addEventListener("input", () =>
			this.#draw(),
		);
		addEventListener("online", () => void this.#send(), { signal });
		const timer = setInterval(() => void this.#send(), again);
		signal.addEventListener("abort", () => clearInterval(timer));
	}

	async #fetchList(): Promise<List | null> {
		const address = this.dataset.list ?? "";
		const fresh = await fetch(address, {
			signal: AbortSignal.timeout(patience),
		}).catch(() => null);
		// It is over, or not ours any more: no copy stands in for it, and names go from here.
		if (fresh && [403, 404, 410].includes(fresh.status)) {
			await this.#closed();
			return null;
		}
		const answer = fresh?.ok ? fresh : await caches.match(address);
		const list: List | null = (await answer?.json().catch(() => null)) ?? null;
		// A device that nobody brings back to a network forgets by itself.
		if (list && Date.now() > Date.parse(list.until)) {
			await this.#closed();
			return null;
		}
		return list;
	}

	/** Those whose name or office has what was typed, the first of them. */
	#draw(): void {
		const typed = this.querySelector<HTMLInputElement>("input[type=search]");
		const words = (typed?.value ?? "").toLowerCase().split(/\s+/);
		const fits = (this.#list?.people ?? []).filter(({ name, from }) =>
			words.every((word) => `${name} ${from}`.toLowerCase().includes(word)),
		);
		this.#part("people").replaceChildren(
			...fits.slice(0, shown).map((one) => this.#row(one)),
		);
		this.#part("more").hidden = fits.length <= shown;
	}

	#row(one: Person): Node {
		const row = this.querySelector("template")?.content.cloneNode(
			true,
		) as DocumentFragment;
		const name = one.name || `${this.#words.somebody ?? ""} ${one.turn}`;
		const put = (part: string, text: string) => {
			const at = row.querySelector(`[data-part=${part}]`);
			if (at) at.textContent = text;
		};
		put("name", name);
		put("from", [one.from, one.says].filter(Boolean).join(" · "));
		const here = this.#noted.has(one.id);
		put("state", here || one.present ? (this.#words.here ?? "") : "");
		for (const button of row.querySelectorAll<HTMLElement>("[data-does]")) {
			button.dataset.who = one.id;
			button.hidden =
				button.dataset.does === "note" ? here || one.present : !here;
			button.setAttribute("aria-label", `${button.textContent}: ${name}`);
		}
		return row;
	}

	/** Noted, or taken back as long as it was not sent. */
	async #turn(participant: string, here: boolean): Promise<void> {
		const queue = this.#queue;
		if (!queue) return;
		try {
			if (here) {
				await queue.keep({
					lembar: crypto.randomUUID(),
					participant,
					at: new Date().toISOString(),
				});
				this.#noted.add(participant);
			} else await this.#takeBack(queue, participant);
		} catch {
			return this.#say("no-room");
		}
		this.#draw();
		this.querySelector<HTMLElement>(
			`[data-who="${participant}"]:not([hidden])`,
		)?.focus();
		await this.#waits();
		await this.#send();
	}

	async #takeBack(queue: Queue<Seen>, participant: string): Promise<void> {
		const waiting = (await queue.all()).filter(
			(one) => one.participant === participant,
		);
		if (waiting.length === 0) return this.#say("sent-already");
		for (const { lembar } of waiting) await queue.forget(lembar);
		this.#noted.delete(participant);
	}

	/** One sender at a time over all tabs. Forgets on the device what the answer names, and nothing else. */
	async #send(): Promise<void> {
		const queue = this.#queue;
		if (!queue) return;
		await navigator.locks.request(this.#name, async () => {
			const waiting = await queue.all();
			if (waiting.length === 0) return this.#waits();
			const some = waiting.slice(0, most);
			const answer = await this.#post(some);
			const read = answer?.ok ? await answer.json().catch(() => null) : null;
			if (!Array.isArray(read?.kept)) {
				this.#show("file", true);
				return this.#say(answer ? "refused" : "offline", waiting.length);
			}
			for (const id of read.kept) await queue.forget(String(id));
			await this.#waits();
			this.#part("said").textContent = String(read.says ?? "");
			if (waiting.length > some.length) void this.#send();
		});
	}

	async #post(some: readonly Seen[]): Promise<Response | null> {
		const page = this.dataset.page ?? "";
		const own =
			this.querySelector<HTMLInputElement>("[name=token]")?.value ||
			(await tokenOf(page));
		const bacaan = JSON.stringify(some.map(asReading));
		return postWaiting(
			page,
			(token) => new URLSearchParams({ token: token || own, bacaan }),
			{ page, patience },
		);
	}

	async #waits(): Promise<void> {
		const many = (await this.#queue?.count()) ?? 0;
		this.#show("send", many > 0);
		this.#show("file", many > 0);
		this.#show("forget", false);
		if (many > 0) this.#say("waiting", many);
	}

	/** For a device that finds no network any more: another one brings the file. What is in it stays here as well. */
	async #file(): Promise<void> {
		const waiting = (await this.#queue?.all()) ?? [];
		const { event = "", made = "", seal = "" } = this.#list ?? {};
		const text = JSON.stringify({
			event,
			made,
			seal,
			readings: waiting.map(asReading),
		});
		const at = document.createElement("a");
		at.href = URL.createObjectURL(
			new Blob([text], { type: "application/json" }),
		);
		at.download = `${this.dataset.file ?? "hadir"}.json`;
		at.click();
		setTimeout(() => URL.revokeObjectURL(at.href), again);
		this.#say("in-file", waiting.length);
	}

	/** It is over: names are kept here no more; what never arrived can still be sent, or leave in a file. */
	async #closed(): Promise<void> {
		await forgetPage(this.#places);
		this.#show("forget", ((await this.#queue?.count()) ?? 0) > 0);
	}

	async #forget(): Promise<void> {
		for (const { lembar } of (await this.#queue?.all()) ?? [])
			await this.#queue?.forget(lembar);
		await this.#waits();
		this.#say("forgotten");
	}

	get #name(): string {
		return `rangkul-pintu-${this.dataset.queue}`;
	}

	get #places() {
		const page = this.dataset.page ?? "";
		return {
			worker: `${page}/pekerja.js`,
			scope: page,
			kept: `${page}/kosong`,
			besides: [this.dataset.list ?? ""],
		};
	}

	#part = (name: string): HTMLElement =>
		this.querySelector<HTMLElement>(`[data-part=${name}]`) ?? this;

	#show(does: string, visible: boolean): void {
		const button = this.querySelector<HTMLElement>(`[data-does=${does}]`);
		if (button) button.hidden = !visible;
	}

	#say(key: string, about: string | number = ""): void {
		this.#part("said").textContent = (this.#words[key] ?? "").replace(
			"#",
			String(about),
		);
	}
}

const asReading = ({ lembar: id, participant, at }: Seen) => ({
	id,
	participant,
	at,
});

customElements.define("door-list", DoorList);
