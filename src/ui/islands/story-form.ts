import { forgetPage, isKept, keepPage } from "./field/keep-page.ts";
import { openQueue, type Queue } from "./queue/queue.ts";
import { build, button } from "./story/build.ts";
import { cameFilled, empty, fillIn } from "./story/fill.ts";
import { postAndGo, sendTellings } from "./story/send.ts";
import {
	fieldOf,
	saysSomething,
	shelf,
	type Telling,
	tellingIn,
} from "./story/telling.ts";

type Words = Readonly<
	Record<
		| "here"
		| "how"
		| "send"
		| "ready"
		| "delete"
		| "deleteSays"
		| "deleteAll"
		| "restored"
		| "typed"
		| "sending"
		| "away"
		| "waiting"
		| "amiss"
		| "sent"
		| "fetch"
		| "mend"
		| "gone",
		string
	>
>;

/** In milliseconds: after the last key, and between tries while something waits. */
const rest = 800;
const again = 20_000;

/**
 * A form that goes on without network. What is typed lies on this device for a day, what was sent off lies there until
 * it arrives, exactly once, and then nothing does but the key with which its code is shown. The form stays a form:
 * without this, and on a device that keeps nothing, its button sends it.
 */
class StoryForm extends HTMLElement {
	#form!: HTMLFormElement;
	#queue!: Queue<Telling>;
	#words!: Words;
	#typing: ReturnType<typeof setTimeout> | undefined;
	#busy = false;
	/** Other pages of this device hear when something changed. */
	readonly #others = new BroadcastChannel(shelf);
	readonly #end = new AbortController();

	async connectedCallback(): Promise<void> {
		const form = this.querySelector("form");
		const queue = await openQueue<Telling>(shelf);
		if (!form || !queue) return;
		this.#form = form;
		this.#queue = queue;
		this.#words = JSON.parse(this.dataset.words ?? "{}");
		this.#build();
		await this.#restore();
		this.#listen(this.#end.signal);
		await this.#tell();
		void this.#flush();
		const { page, shell } = this.dataset;
		if (!page || shell === "true") return;
		const places = placesOf(page);
		// A page that shows what is to be mended came from one that kept it already.
		const kept =
			(cameFilled(form) && (await isKept(places))) || (await keepPage(places));
		this.#part("ready").hidden = !kept;
		if (kept) this.dataset.kept = "";
	}

	disconnectedCallback(): void {
		this.#end.abort();
		this.#others.close();
	}

	/** What it has to say, above the form and below: hidden until there is something. */
	#build(): void {
		const words = this.#words;
		const hidden = { hidden: "" };
		const deletes = () =>
			build(
				"details",
				{},
				build("summary", {}, words.delete),
				build(
					"div",
					{ class: "stack" },
					build("p", {}, words.deleteSays),
					button(words.deleteAll, "danger", () => void this.#delete()),
				),
			);
		this.prepend(
			build(
				"section",
				{
					...hidden,
					class: "hug warn stack",
					"data-part": "here",
					"aria-labelledby": "di-perangkat",
				},
				build("h2", { id: "di-perangkat", tabindex: "-1" }, words.here),
				build("ul", { "data-part": "list" }),
				build(
					"div",
					{ ...hidden, class: "stack", "data-part": "unsent" },
					build("p", {}, words.how),
					button(words.send, "", () => void this.#flush()),
				),
				deletes(),
			),
			build(
				"p",
				{ ...hidden, class: "meta", "data-part": "ready" },
				words.ready,
			),
		);
		this.append(
			build("p", { role: "status", "data-part": "says" }),
			build("div", { ...hidden, "data-part": "kept" }, deletes()),
		);
	}

	#listen(signal: AbortSignal): void {
		const typed = () => {
			clearTimeout(this.#typing);
			this.#typing = setTimeout(() => void this.#keepTyped(), rest);
		};
		this.#form.addEventListener("input", typed, { signal });
		this.#form.addEventListener("change", typed, { signal });
		this.#form.addEventListener(
			"submit",
			(event) => {
				event.preventDefault();
				void this.#submit();
			},
			{ signal },
		);
		const flush = () => void this.#flush();
		addEventListener("online", flush, { signal });
		document.addEventListener("visibilitychange", flush, { signal });
		const timer = setInterval(flush, again);
		signal.addEventListener("abort", () => clearInterval(timer));
		this.#others.addEventListener("message", () => void this.#tell(), {
			signal,
		});
		// Taken out of the history as it was left, it says again what is here.
		addEventListener("pageshow", () => void this.#tell(), { signal });
	}

	/** What was typed here before, unless the site itself brought answers: those are the newer ones. */
	async #restore(): Promise<void> {
		const all = await this.#queue.all();
		const old = all.filter(
			({ is, until }) => is === "typed" && until < Date.now(),
		);
		for (const { lembar } of old) await this.#queue.forget(lembar);
		const mine = all.find(
			(one) =>
				one.is === "typed" &&
				one.address === this.#form.action &&
				!old.includes(one),
		);
		if (mine && !cameFilled(this.#form)) {
			fillIn(this.#form, mine.fields);
			this.#setKey(mine.lembar);
			this.#say(this.#words.restored);
		} else if (fieldOf(this.#form, "lembar") === "") this.#setKey();
	}

	async #keepTyped(): Promise<void> {
		if (this.#busy) return;
		const typed = this.#telling("typed");
		if (saysSomething(typed)) await this.#queue.keep(typed);
		else await this.#queue.forget(typed.lembar);
		this.#say(saysSomething(typed) ? this.#words.typed : "");
		await this.#tell();
	}

	/** It lies on the disk before it goes: whatever happens on the way, it can be sent again, and is the same. */
	async #submit(): Promise<void> {
		if (this.#busy) return;
		this.#busy = true;
		clearTimeout(this.#typing);
		const telling = this.#telling("waiting");
		const kept = await this.#queue.keep(telling).then(
			() => true,
			() => false,
		);
		if (!kept) return this.#form.submit();
		this.#say(this.#words.sending);
		await sendTellings(this.#queue, telling.lembar);
		const now = (await this.#queue.all()).find(
			({ lembar }) => lembar === telling.lembar,
		);
		if (now?.is === "amiss") {
			// The page that comes says what is to be mended, with everything typed kept.
			await this.#queue.keep(this.#telling("typed"));
			return this.#form.submit();
		}
		this.#forgetScreen();
		this.#busy = false;
		if (now?.is === "sent") return this.#fetchCode(now);
		this.#say(this.#words.away);
		await this.#tell();
		this.#part("here").querySelector<HTMLElement>("h2")?.focus();
	}

	async #flush(): Promise<void> {
		if (!(await this.#queue.all()).some(({ is }) => is === "waiting")) return;
		await sendTellings(this.#queue);
		this.#others.postMessage("");
		await this.#tell();
	}

	/** Everything of this site's stories that lies here: typed, waiting, and the empty form itself. */
	async #delete(): Promise<void> {
		clearTimeout(this.#typing);
		for (const { lembar } of await this.#queue.all())
			await this.#queue.forget(lembar);
		this.#forgetScreen();
		for (const page of (this.dataset.pages ?? "").split(" "))
			await forgetPage(placesOf(page));
		this.#part("ready").hidden = true;
		await this.#tell();
		this.#say(this.#words.gone);
	}

	/** The code comes as a page of the site, which lets the key go; no script reads it. */
	#fetchCode({ address, lembar, pin }: Telling): void {
		const fields: [string, string][] = [["lembar", lembar]];
		if (pin) fields.push(["pin", "ya"]);
		postAndGo(address, fields, fieldOf(this.#form, "token"));
	}

	async #mend(one: Telling): Promise<void> {
		await this.#queue.keep({ ...one, is: "typed" });
		postAndGo(one.address, one.fields, fieldOf(this.#form, "token"));
	}

	/** Says what is on this device, and what can be done with it. */
	async #tell(): Promise<void> {
		const all = await this.#queue.all();
		const here = all.filter(({ is }) => is !== "typed");
		this.#part("here").hidden = here.length === 0;
		this.#part("unsent").hidden = !here.some(({ is }) => is === "waiting");
		this.#part("kept").hidden = all.every(({ is }) => is !== "typed");
		this.#part("list").replaceChildren(
			...here.map((one) => {
				const line = document.createElement("li");
				line.append(`${one.name}: ${this.#words[one.is]} `);
				if (one.is === "sent")
					line.append(
						button(this.#words.fetch, "", () => this.#fetchCode(one)),
					);
				if (one.is === "amiss")
					line.append(button(this.#words.mend, "", () => void this.#mend(one)));
				return line;
			}),
		);
	}

	#telling = (is: Telling["is"]): Telling =>
		tellingIn(this.#form, is, this.dataset.name ?? "");

	/** Whoever looks at this screen next reads nothing of it; the next telling has a key of its own. */
	#forgetScreen(): void {
		empty(this.#form);
		this.#setKey();
	}

	#setKey(lembar: string = crypto.randomUUID()): void {
		const key = this.#form.querySelector<HTMLInputElement>(
			'input[name="lembar"]',
		);
		if (key) key.value = lembar;
	}

	#say(words: string): void {
		const line = this.#part("says");
		if (line.textContent !== words) line.textContent = words;
	}

	#part = (name: string): HTMLElement =>
		this.querySelector<HTMLElement>(`[data-part=${name}]`) ?? this;
}

const placesOf = (page: string) => ({
	worker: `${page}/pekerja.js`,
	scope: page,
	kept: `${page}/kosong`,
});

customElements.define("story-form", StoryForm);
