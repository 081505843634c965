import { Ahead } from "./lane/ahead.ts";
import { onKey } from "./lane/keys.ts";
import {
	Outbox,
	type Outcome,
	type Saved,
	type Unsent,
} from "./lane/outbox.ts";

/**
 * Makes the verifier's lane quick where there is script: the next items are fetched ahead, a decision that is surely
 * whole is sent from an outbox while the next item is shown already, and letters press buttons for those who want
 * it. Everything else is a plain form. What the server refuses is said with the way back to the item.
 */
class LaneDesk extends HTMLElement {
	readonly #ahead = new Ahead();
	#outbox: Outbox | undefined;
	#next: readonly string[] = [];
	#saved: Saved | undefined;

	connectedCallback(): void {
		this.#outbox = new Outbox(this.dataset.who ?? "", (one, outcome) =>
			this.#heard(one, outcome),
		);
		this.#next = JSON.parse(this.dataset.next ?? "[]");
		this.addEventListener("submit", (event) => this.#submit(event));
		if (this.dataset.keys === "keys")
			document.addEventListener("keydown", (event) => onKey(this, event));
		addEventListener("popstate", () => location.reload());
		void this.#ahead.fill(this.#next);
		this.#outbox.flush();
		this.dataset.ready = "";
	}

	#submit(event: SubmitEvent): void {
		const form = event.target as HTMLFormElement;
		const data = new FormData(form, event.submitter);
		if (!data.has("putusan") || !isSure(form, data)) return;
		event.preventDefault();
		this.#outbox?.add({
			key: String(data.get("tanda")),
			action: form.action,
			page: location.pathname,
			fields: [...data].map(([name, value]) => [name, String(value)]),
		});
		this.#say();
		void this.#show(this.#next);
	}

	/** The next item, at once where it was fetched ahead. Without one the lane itself says what comes. */
	async #show(next: readonly string[]): Promise<void> {
		const [href, ...after] = next;
		const page = href ? await this.#ahead.page(href) : null;
		const fresh = page?.querySelector<HTMLElement>("lane-desk");
		const swap = fresh?.querySelector(".lane-swap");
		if (!href || !fresh || !swap) {
			this.#leaving = href ?? this.dataset.lane ?? location.pathname;
			this.#leave();
			return;
		}
		this.#next = after;
		this.querySelector(".lane-swap")?.replaceWith(document.adoptNode(swap));
		document.title = page?.title ?? document.title;
		document.querySelector(".lane-main > .news")?.remove();
		history.pushState(null, "", href);
		scrollTo(0, 0);
		this.#update();
		this.#focus();
		void this.#ahead.fill(this.#next);
	}

	/** With letters the title is read and no field has the focus; without them one is at the rubric at once. */
	#focus(): void {
		const title = this.querySelector<HTMLElement>("h1");
		if (this.dataset.keys === "keys") {
			title?.setAttribute("tabindex", "-1");
			title?.focus();
		} else
			this.querySelector<HTMLElement>(
				"#putuskan input:not([type=hidden])",
			)?.focus();
	}

	#leaving: string | undefined;
	#leave(): void {
		if (this.#leaving && this.#outbox?.all().length === 0)
			location.assign(this.#leaving);
	}

	#heard({ page }: Unsent, outcome: Outcome): void {
		if (outcome.is === "saved") {
			this.#saved = outcome.says;
			// The server may not know yet of what was decided since: that is not shown again.
			const passed = [
				location.pathname,
				...(this.#outbox?.all() ?? []).map((unsent) => unsent.page),
			];
			this.#next = outcome.says.next.filter((href) => !passed.includes(href));
			void this.#ahead.fill(this.#next);
			this.#update();
		}
		this.#say(outcome, page);
		this.#leave();
	}

	/** What is left, and what can be taken back, on a page that was made before it was known. */
	#update(): void {
		const saved = this.#saved;
		if (!saved) return;
		for (const words of this.querySelectorAll(".lane-count"))
			words.textContent = saved.progress;
		const undo = this.querySelector<HTMLElement>(".lane-undo");
		if (!undo || !saved.undo) return;
		undo.hidden = false;
		for (const [name, value] of Object.entries(saved.undo)) {
			const field = undo.querySelector<HTMLInputElement>(`[name=${name}]`);
			if (field) field.value = value;
		}
		const words = undo.querySelector(".lane-last");
		if (words) words.textContent = saved.undoSays ?? "";
	}

	/** One polite line: saved, refused with the way back, or how many still wait for the network. */
	#say(outcome?: Outcome, page?: string): void {
		const line = this.querySelector(".lane-news");
		if (!line) return;
		const { waits = "", ended = "", unsaved = "", again = "" } = this.dataset;
		const left = this.#outbox?.all().length ?? 0;
		if (outcome?.is === "refused" && page) {
			const way = Object.assign(document.createElement("a"), {
				href: page,
				textContent: again,
			});
			line.replaceChildren(`${unsaved} ${outcome.says} `, way);
		} else if (outcome?.is === "ended") line.textContent = ended;
		else if (outcome?.is === "again") line.textContent = `${waits} ${left}`;
		else if (outcome?.is === "saved" && left === 0)
			line.textContent = outcome.says.says;
	}
}

/** Whether the server will surely take it: what the unit claims, or a level or a return with words beside it. */
function isSure(form: HTMLFormElement, data: FormData): boolean {
	const text = (name: string) => String(data.get(name) ?? "").trim();
	const words = text("alasan") !== "" || text("kalimat") !== "";
	if (text("putusan") === "kembalikan")
		return text("sebab_kembali") !== "" && words;
	if (text("sikap") === "=") return true;
	const level = form.querySelector<HTMLInputElement>(
		".level input[name=nilai]:checked",
	)?.value;
	return level !== undefined && (level === text("klaim") || words);
}

customElements.define("lane-desk", LaneDesk);
