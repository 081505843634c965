import { type Change, Door, type ItemNow, type Told } from "./field/door.ts";
import {
	hasFocus,
	same,
	setValue,
	valueBefore,
	valueNow,
} from "./field/fields.ts";
import { keepPage } from "./field/keep-page.ts";
import { keyOwner, openStore, type SealedStore } from "./field/sealed-store.ts";
import { timeNow } from "./field/time.ts";

/** A change that is only on this device. */
interface Waiting extends Change {
	/** Whether it was sent and its answer never came. */
	readonly sent: boolean;
	/** What the server said when it would not take it. */
	readonly refused?: string;
}

type Words = Readonly<
	Record<
		| "one"
		| "many"
		| "safe"
		| "ready"
		| "away"
		| "ended"
		| "other"
		| "out"
		| "nothing"
		| "bare"
		| "here"
		| "there"
		| "choice"
		| "refused"
		| "failed",
		string
	>
>;

/** In milliseconds: after the last key, and between tries while something waits. */
const rest = 2_000;
const again = 20_000;

/**
 * A whole assessment on one page, also without network. Every field is kept on the device as it is typed, with the
 * version that lay before the writer; what waits is sent by one sender at a time, and each change is done once. The
 * form stays a form: without this its button sends everything.
 */
class OfflineForm extends HTMLElement {
	#form!: HTMLFormElement;
	#store!: SealedStore;
	#door!: Door;
	#words!: Words;
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** Names of the entries of this assessment. */
	#case = "";
	/** What the server had when it was last heard of. */
	#items: Record<string, ItemNow> = {};
	/** Why what waits is not sent: it stays said, and the way out of it stays shown, until sending goes on. */
	#why = "";
	/** Fields that were typed into and are not kept yet. */
	readonly #touched = new Set<string>();

	async connectedCallback(): Promise<void> {
		const form = this.querySelector("form");
		const { door, owner, case: name, words, shell } = this.dataset;
		if (!form || !door || !name) return;
		this.#form = form;
		this.#words = JSON.parse(words ?? "{}");
		this.#case = name;
		const store = await openStore();
		if (!store || (owner && store.owner !== owner))
			return this.#say(shell === "true" ? this.#words.out : this.#words.bare);
		this.#store = store;
		this.#door = new Door(door, store.owner, "");
		if (shell === "true") {
			const items = await store.get<Record<string, ItemNow>>(this.#entry());
			if (!items) return this.#say(this.#words.nothing);
			this.#items = items;
			this.#show(Object.keys(items));
			form.hidden = false;
		} else {
			this.#items = itemsOn(form);
			await store.put(this.#entry(), this.#items);
		}
		for (const [, { code, field, value }] of await this.#waiting())
			setValue(form, `${code}.${field}`, value);
		form.addEventListener("input", this.#typed);
		form.addEventListener("change", this.#typed);
		form.addEventListener("submit", (event) => {
			event.preventDefault();
			void this.#flush();
		});
		addEventListener("online", () => void this.#flush());
		addEventListener("offline", () => void this.#tell(this.#words.away));
		document.addEventListener("visibilitychange", () => {
			if (document.visibilityState === "visible") void this.#flush();
		});
		// What was typed before this script arrived.
		await this.#keepTyped(namesOn(form));
		if (shell !== "true") void this.#ready();
		void this.#flush();
	}

	async #ready(): Promise<void> {
		const { worker, scope, kept } = this.dataset;
		if (!worker || !scope || !kept) return;
		const ready = await keepPage({ worker, scope, kept });
		if (!ready) return;
		const line = this.querySelector<HTMLElement>("[data-ready]");
		if (line) line.textContent = this.#words.ready;
	}

	readonly #typed = (event: Event): void => {
		const { name } = event.target as HTMLInputElement;
		this.#touched.add(name);
		void this.#keepTyped([name]);
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#flush(), rest);
	};

	/** Keeps what differs from what the server has. */
	async #keepTyped(names: readonly string[]): Promise<void> {
		await this.#alone(async () => {
			for (const name of names) {
				await this.#keepOne(name);
				this.#touched.delete(name);
			}
		});
		await this.#tell();
	}

	async #keepOne(name: string): Promise<void> {
		const at = name.lastIndexOf(".");
		const [code, field] = [name.slice(0, at), name.slice(at + 1)];
		const item = this.#items[code];
		if (!item || field === "versi") return;
		const entry = this.#entry(name);
		const value = valueNow(this.#form, name);
		const before = await this.#store.get<Waiting>(entry);
		if (same(before?.value ?? item.fields[field] ?? [], value)) return;
		await this.#store.put(entry, {
			id: crypto.randomUUID(),
			code,
			field,
			value,
			seen: before?.seen ?? item.version,
			follows: before?.sent
				? [...before.follows, before.id].slice(-20)
				: (before?.follows ?? []),
			sent: false,
		} satisfies Waiting);
	}

	/** Reading and writing what is kept, one after the other, over all tabs. */
	#alone<Value>(work: () => Promise<Value>): Promise<Value> {
		return navigator.locks.request(
			`rangkul-isian-${this.#store.owner}`,
			work,
		) as Promise<Value>;
	}

	/** One sender at a time, over all tabs: otherwise each of them would send what waits. */
	#flush(): Promise<void> {
		return navigator.locks.request(`rangkul-kirim-${this.#store.owner}`, () =>
			this.#send(),
		);
	}

	async #send(): Promise<void> {
		clearTimeout(this.#timer);
		// Somebody else signed in on this device: nothing of this person goes on, and nothing stays on the screen.
		if (keyOwner() !== this.#store.owner) return this.#close();
		const waiting = await this.#alone(async () => {
			const all = await this.#waiting();
			for (const [name, one] of all)
				await this.#store.put(name, { ...one, sent: true });
			return all;
		});
		const answer =
			waiting.length > 0
				? await this.#door.send(waiting.map(([, change]) => change))
				: await this.#door.read();
		if (answer.is === "other") return this.#close();
		if (answer.is !== "told") {
			this.#timer = setTimeout(() => void this.#flush(), again);
			return this.#tell(
				answer.is === "away"
					? this.#words.away
					: answer.is === "ended"
						? this.#words.ended
						: this.#words.failed,
			);
		}
		await this.#alone(() => this.#heard(answer.told, waiting));
		await this.#tell("");
		// What was typed while this was under way.
		if ((await this.#waiting()).some(([, { sent }]) => !sent))
			this.#timer = setTimeout(() => void this.#flush(), rest);
	}

	async #heard(
		{ items, results }: Told,
		sent: readonly [string, Waiting][],
	): Promise<void> {
		for (const { id, is, says, version } of results) {
			const [name, change] = sent.find(([, { id: key }]) => key === id) ?? [];
			if (!name || !change) continue;
			const now = await this.#store.get<Waiting>(name);
			if (is === "refused") {
				if (now?.id === id)
					await this.#store.put(name, { ...now, refused: says ?? "" });
				continue;
			}
			if (now?.id === id) await this.#store.remove(name);
			else if (
				now &&
				same(items[change.code]?.fields[change.field] ?? [], change.value)
			)
				// Typed on meanwhile, over what is saved by now.
				await this.#store.put(name, { ...now, seen: version, follows: [] });
		}
		await this.#refresh(items);
	}

	/** Shows what others saved, except in a field that somebody is writing in or that waits to be sent. */
	async #refresh(items: Readonly<Record<string, ItemNow>>): Promise<void> {
		const waiting = new Set([
			...(await this.#waiting()).map(([name]) => name),
			...[...this.#touched].map((name) => this.#entry(name)),
		]);
		const fresh: string[] = [];
		for (const [code, item] of Object.entries(items)) {
			const names = namesOn(this.#form).filter(
				(name) =>
					name.startsWith(`${code}.`) &&
					!name.slice(code.length + 1).includes(".") &&
					!waiting.has(this.#entry(name)),
			);
			const differs = names.filter(
				(name) =>
					!same(
						valueNow(this.#form, name),
						item.fields[name.slice(code.length + 1)] ?? [],
					),
			);
			// Typed since, and not kept yet: this item waits for the next time.
			if (differs.some((name) => hasFocus(this.#form, name))) continue;
			this.#items[code] = item;
			fresh.push(code);
		}
		this.#show(fresh, waiting);
		await this.#store.put(this.#entry(), this.#items);
	}

	#show(codes: readonly string[], except: ReadonlySet<string> = new Set()) {
		for (const name of namesOn(this.#form)) {
			const at = name.lastIndexOf(".");
			const code = name.slice(0, at);
			if (!codes.includes(code) || except.has(this.#entry(name))) continue;
			const field = name.slice(at + 1);
			if (field === "versi") continue;
			const value = this.#items[code]?.fields[field] ?? [];
			if (!same(valueNow(this.#form, name), value))
				setValue(this.#form, name, value);
		}
		for (const code of codes) {
			const version = this.#form.querySelector<HTMLInputElement>(
				`input[name="${CSS.escape(code)}.versi"]`,
			);
			if (version) version.value = String(this.#items[code]?.version ?? 0);
		}
	}

	/** Says how many are only here, and beside each item what became of its fields. */
	async #tell(why = this.#why): Promise<void> {
		this.#why = why;
		const waiting = await this.#waiting();
		const n = waiting.length;
		const count =
			n === 0
				? ""
				: (n === 1 ? this.#words.one : this.#words.many).replace(
						"#",
						String(n),
					);
		this.#say(
			[count || (why ? "" : this.#words.safe.replace("#", timeNow())), why]
				.filter(Boolean)
				.join(" "),
		);
		show(this, "[data-enter]", why === this.#words.ended);
		for (const place of this.querySelectorAll<HTMLElement>("[data-item]")) {
			const code = place.dataset.item ?? "";
			const line = place.querySelector<HTMLElement>("[data-says]");
			if (!line) continue;
			const mine = waiting.filter(([, change]) => change.code === code);
			const refused = mine.find(([, change]) => change.refused)?.[1].refused;
			const words = refused
				? `${refused} ${this.#words.refused}`
				: mine.length > 0
					? this.#words.here
					: (this.#items[code]?.choices ?? 0) > 0
						? this.#words.choice
						: "";
			if (line.textContent !== words) line.textContent = words;
			show(place, "[data-choose]", (this.#items[code]?.choices ?? 0) > 0);
			show(place, "[data-confirm]", this.#items[code]?.toConfirm === true);
		}
	}

	#say(words: string): void {
		const line = this.querySelector<HTMLElement>("[role=status]");
		if (line && line.textContent !== words) line.textContent = words;
	}

	#close(): void {
		this.#form.remove();
		this.#say(this.#words.other);
	}

	#waiting(): Promise<[string, Waiting][]> {
		return this.#store.all<Waiting>(`${this.#case} `);
	}

	/** The name of an entry: of a field, or of all that the server had. */
	#entry(field?: string): string {
		return field === undefined ? this.#case : `${this.#case} ${field}`;
	}
}

function show(within: HTMLElement, what: string, shown: boolean): void {
	const part = within.querySelector<HTMLElement>(what);
	if (part) part.hidden = !shown;
}

const namesOn = (form: HTMLFormElement): string[] => [
	...new Set(
		[...form.elements]
			.map((element) => element.getAttribute("name") ?? "")
			.filter((name) => name.includes(".")),
	),
];

/** What the page came with: the fields of each item and their version. */
function itemsOn(form: HTMLFormElement): Record<string, ItemNow> {
	const items: Record<string, ItemNow> = {};
	const names = namesOn(form);
	for (const place of form.querySelectorAll<HTMLElement>("[data-item]")) {
		const code = place.dataset.item ?? "";
		const own = names.filter(
			(name) => name.slice(0, name.lastIndexOf(".")) === code,
		);
		items[code] = {
			version: Number(valueBefore(form, `${code}.versi`)[0] ?? 0),
			fields: Object.fromEntries(
				own
					.filter((name) => !name.endsWith(".versi"))
					.map((name) => [
						name.slice(code.length + 1),
						valueBefore(form, name),
					]),
			),
			choices: Number(place.dataset.choices ?? 0),
			toConfirm: place.dataset.confirm === "true",
			open: true,
		};
	}
	return items;
}

customElements.define("offline-form", OfflineForm);
