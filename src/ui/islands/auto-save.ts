import { Door } from "./field/door.ts";
import { same, valueBefore, valueNow } from "./field/fields.ts";
import { timeNow } from "./field/time.ts";

/** In milliseconds after the last key. */
const rest = 2_000;
const again = 15_000;

interface Words {
	readonly saved: string;
	readonly away: string;
	readonly ended: string;
	readonly choice: string;
}

/**
 * Saves each field of its form two seconds after the last key, over the version that was seen, and says so once in
 * one quiet line. The form stays a form: its button still saves everything, with or without this.
 */
class AutoSave extends HTMLElement {
	#form!: HTMLFormElement;
	#line!: HTMLElement;
	#words!: Words;
	#door!: Door;
	#names: readonly string[] = [];
	#timer: ReturnType<typeof setTimeout> | undefined;
	#sending: Promise<void> | null = null;
	/** What the server has of each field, as far as this page knows, and the version of it. */
	readonly #known = new Map<string, { value: string[]; seen: number }>();
	/** Keys of changes that were sent and not answered, by field. */
	readonly #unanswered = new Map<string, string[]>();

	connectedCallback(): void {
		const form = this.closest("form");
		const line = this.querySelector<HTMLElement>("[role=status]");
		const { door, owner, code, fields, words } = this.dataset;
		if (!form || !line || !door || !owner || !code) return;
		this.#form = form;
		this.#line = line;
		this.#words = JSON.parse(words ?? "{}");
		this.#names = (fields ?? "").split(" ");
		this.#door = new Door(door, owner, hidden(form, "token"));
		const seen = Number(hidden(form, "versi"));
		for (const name of this.#names)
			this.#known.set(name, { value: valueBefore(form, name), seen });
		form.addEventListener("input", () => this.#wait(rest));
		form.addEventListener("change", () => this.#wait(rest));
		form.addEventListener("submit", this.#submit);
		addEventListener("online", () => this.#wait(0));
		// What was typed before this script arrived.
		if (this.#changed().length > 0) this.#wait(rest);
	}

	#wait(milliseconds: number): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#save(), milliseconds);
	}

	#changed(): string[] {
		return this.#names.filter(
			(name) =>
				!same(valueNow(this.#form, name), this.#known.get(name)?.value ?? []),
		);
	}

	async #save(): Promise<void> {
		await this.#sending;
		const names = this.#changed();
		if (names.length === 0) return;
		this.#sending = this.#send(names).finally(() => {
			this.#sending = null;
		});
		await this.#sending;
	}

	async #send(names: readonly string[]): Promise<void> {
		const changes = names.map((field) => ({
			id: crypto.randomUUID(),
			code: this.dataset.code ?? "",
			field,
			value: valueNow(this.#form, field),
			seen: this.#known.get(field)?.seen ?? 0,
			follows: this.#unanswered.get(field) ?? [],
		}));
		for (const { field, id, follows } of changes)
			this.#unanswered.set(field, [...follows, id].slice(-20));
		const answer = await this.#door.send(changes);
		if (answer.is === "away") {
			this.#say(this.#words.away);
			this.#wait(again);
			return;
		}
		if (answer.is !== "told") return this.#say(this.#words.ended);
		let clashes = 0;
		for (const { id, is, version } of answer.told.results) {
			const change = changes.find((each) => each.id === id);
			if (!change || is === "refused") continue;
			const { code, field, value } = change;
			this.#unanswered.delete(field);
			if (is === "choice") clashes += 1;
			// Only what stands was seen; where another value stands, the person has not seen it yet.
			const stands = same(answer.told.items[code]?.fields[field] ?? [], value);
			const seen = stands ? version : (this.#known.get(field)?.seen ?? 0);
			this.#known.set(field, { value, seen });
			// The button's own post then says what it knew of this field.
			if (stands) this.#tell(field, version);
		}
		const refused = answer.told.results.find(({ is }) => is === "refused");
		if (refused) this.#say(refused.says ?? "");
		else if (clashes > 0) this.#say(this.#words.choice);
		else this.#say(this.#words.saved.replace("#", timeNow()));
	}

	/** A form that is sent while a field is under way waits for it, so that nobody clashes with themselves. */
	readonly #submit = (event: SubmitEvent): void => {
		clearTimeout(this.#timer);
		if (!this.#sending) return;
		event.preventDefault();
		const go = () => this.#form.requestSubmit(event.submitter);
		void this.#sending.then(go, go);
	};

	#tell(field: string, version: number): void {
		const name = `versi.${field}`;
		const input =
			this.#form.querySelector<HTMLInputElement>(`input[name="${name}"]`) ??
			this.#form.appendChild(
				Object.assign(document.createElement("input"), {
					type: "hidden",
					name,
				}),
			);
		input.value = String(version);
	}

	#say(words: string): void {
		if (this.#line.textContent !== words) this.#line.textContent = words;
	}
}

const hidden = (form: HTMLFormElement, name: string): string =>
	form.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.value ?? "";

customElements.define("auto-save", AutoSave);
