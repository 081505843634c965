import { type DetailedError, Upload } from "tus-js-client";
import type { Language } from "#kernel/text.ts";
import { soFar } from "../so-far.ts";

/** Bytes of one piece: so little is lost when a line is cut, and so little is spent on asking. */
const piece = 256 * 1024;
/** Between two tries while the line is down, in milliseconds. */
const pauses = [1_000, 2_000, 5_000, 10_000];

type State = "sending" | "waiting" | "arrived" | "rejected";

/**
 * Sends a picked file at once, piece by piece, and goes on where it stopped: after a cut line, a closed browser, a
 * server that was away. It never holds what somebody typed: a file that has arrived is a box of the form, ticked.
 */
class FileUpload extends HTMLElement {
	private readonly sendings = new Set<Sending>();
	private heldWith: HTMLElement | null = null;

	connectedCallback(): void {
		const input = this.input;
		if (!input) return;
		input.addEventListener("change", () => this.take(input));
		this.closest("form")?.addEventListener("submit", (event) =>
			this.hold(event),
		);
		// Picked before the script arrived.
		this.take(input);
	}

	get input(): HTMLInputElement | null {
		return this.querySelector("input[type=file]");
	}

	/** Takes the file out of the field, so that the form does not send it a second time. */
	private take(input: HTMLInputElement): void {
		for (const file of input.files ?? []) this.send(file);
		input.value = "";
	}

	private async send(file: File): Promise<void> {
		const sending = new Sending(this, file);
		this.sendings.add(sending);
		await sending.begin();
	}

	/** A form that is sent while a file is on its way waits for it, and at the second press goes without. */
	private hold(event: SubmitEvent): void {
		const button = event.submitter;
		const value = button instanceof HTMLButtonElement ? button.value : "";
		if (!this.isBusy || this.heldWith || /^(lepas|batal) /.test(value)) return;
		event.preventDefault();
		this.heldWith = button;
		this.say(this.word("hold"));
	}

	get isBusy(): boolean {
		return [...this.sendings].some(
			({ state }) => state === "sending" || state === "waiting",
		);
	}

	/** Called when one file changed its state. */
	settled(): void {
		const button = this.heldWith;
		if (this.isBusy || !button) return;
		this.heldWith = null;
		this.closest("form")?.requestSubmit(button);
	}

	forget(sending: Sending): void {
		this.sendings.delete(sending);
	}

	word(name: string, about: Record<string, string> = {}): string {
		return Object.entries(about).reduce(
			(text, [key, value]) => text.replaceAll(`{${key}}`, value),
			this.dataset[name] ?? "",
		);
	}

	/** Aloud, and in sight where no row says it. What has not changed is not said again. */
	say(text: string, inSight = true): void {
		const status = this.querySelector("[role=status]");
		if (!status || status.textContent === text) return;
		status.textContent = text;
		status.className = inSight ? "meta" : "hide";
	}

	/** The row of a file: the one that the server listed, or a new one. */
	rowOf(id: string | undefined): HTMLElement {
		const known =
			id && this.querySelector<HTMLElement>(`[data-upload="${id}"]`);
		if (known) return known;
		const template = this.querySelector("template");
		const row = template?.content.firstElementChild?.cloneNode(true);
		if (!(row instanceof HTMLElement)) throw new Error("no row to copy");
		this.list.append(row);
		return row;
	}

	get list(): HTMLElement {
		const list = this.querySelector("ul");
		if (!list) throw new Error("no list");
		list.hidden = false;
		return list;
	}

	get language(): Language {
		return this.dataset.lang === "en" ? "en" : "id";
	}
}

/** One file on its way. */
class Sending {
	state: State = "waiting";
	private readonly host: FileUpload;
	private readonly file: File;
	private readonly upload: Upload;
	private row: HTMLElement | null = null;
	private safe = 0;
	private saidQuarter = -1;
	private tries = 0;
	private timer = 0;
	private cancelled = false;

	constructor(host: FileUpload, file: File) {
		this.host = host;
		this.file = file;
		this.upload = new Upload(file, {
			endpoint: host.dataset.to ?? "",
			chunkSize: piece,
			metadata: { filename: file.name },
			// We go on by ourselves, without end, and say so.
			retryDelays: null,
			removeFingerprintOnSuccess: true,
			onUploadUrlAvailable: () => this.named(),
			onChunkComplete: (_size, safe) => this.moved(safe),
			onSuccess: () => this.arrived(),
			onError: (error) => this.failed(error as DetailedError),
		});
		window.addEventListener("online", () => this.again());
	}

	async begin(): Promise<void> {
		const [before] = await this.upload.findPreviousUploads();
		if (before) this.upload.resumeFromPreviousUpload(before);
		this.draw(before?.uploadUrl ? idIn(before.uploadUrl) : undefined);
		this.show("sending");
		this.upload.start();
	}

	private draw(id: string | undefined): void {
		const row = this.host.rowOf(id);
		this.row = row;
		const name = row.querySelector("[data-name]");
		if (name) name.textContent = this.file.name;
		const button = row.querySelector<HTMLButtonElement>("button[name]");
		if (!button) return;
		button.type = "button";
		button.setAttribute(
			"aria-label",
			(button.getAttribute("aria-label") ?? "").replace(
				"{name}",
				this.file.name,
			),
		);
		button.addEventListener("click", () => void this.cancel());
		this.retry?.addEventListener("click", () => this.again());
	}

	private get retry(): HTMLButtonElement | null {
		return this.row?.querySelector("[data-do=retry]") ?? null;
	}

	/** The server has given it an address; its row bears the id from now on. */
	private named(): void {
		if (this.cancelled) {
			this.upload.abort(true).catch(() => undefined);
			return;
		}
		const id = idIn(this.upload.url ?? "");
		if (this.row) this.row.dataset.upload = id;
		const box = this.row?.querySelector("input");
		if (box) box.value = id;
	}

	private moved(safe: number): void {
		this.safe = safe;
		this.tries = 0;
		this.show("sending");
	}

	private arrived(): void {
		if (this.cancelled) return;
		this.safe = this.file.size;
		const box = this.row?.querySelector("input");
		if (box) {
			box.hidden = box.disabled = false;
			box.checked = true;
			box.closest("label")?.classList.add("pick");
		}
		this.show("arrived");
		this.host.settled();
	}

	/** A refusal is an answer; everything else is a line, or a server, that is away for a while. */
	private failed(error: DetailedError): void {
		if (this.cancelled) return;
		const answer = error.originalResponse;
		const status = answer?.getStatus() ?? 0;
		if (status < 400 || status >= 500 || status === 409 || status === 423) {
			this.show("waiting");
			const pause = pauses[Math.min(this.tries, pauses.length - 1)];
			this.tries += 1;
			this.timer = window.setTimeout(() => this.again(), pause);
			return;
		}
		const stale = status === 401 || status === 403;
		const why = stale ? this.host.word("stale") : (answer?.getBody() ?? "");
		this.show("rejected", why.trim());
		if (this.retry) this.retry.hidden = !stale;
		this.host.settled();
	}

	private again(): void {
		if (this.state !== "waiting" && this.state !== "rejected") return;
		window.clearTimeout(this.timer);
		if (this.retry) this.retry.hidden = true;
		this.state = "sending";
		this.upload.start();
	}

	/** Ends it on the server too; the focus goes to the next file, or back to the field. */
	private async cancel(): Promise<void> {
		window.clearTimeout(this.timer);
		this.state = "rejected";
		this.cancelled = true;
		// Before the server has given it an address there is nothing to end yet: that is done when it has.
		if (this.upload.url) await this.upload.abort(true).catch(() => undefined);
		const next =
			this.row?.nextElementSibling ?? this.row?.previousElementSibling;
		this.row?.remove();
		this.host.forget(this);
		(next?.querySelector("button") ?? this.host.input)?.focus();
		this.host.say(this.host.word("cancelled", { name: this.file.name }));
		this.host.settled();
	}

	private show(state: State, why = ""): void {
		const changed = state !== this.state;
		this.state = state;
		const amount = soFar(this.host.language, this.safe, this.file.size);
		const words = this.host.word(state, { ...amount, why });
		const says = this.row?.querySelector("[data-says]");
		if (says) says.textContent = words;
		// At most every quarter, and whenever the state is another one.
		const quarter = Math.floor((this.safe / this.file.size) * 4);
		if (!changed && quarter <= this.saidQuarter) return;
		this.saidQuarter = quarter;
		this.host.say(`${this.file.name}: ${words}`, false);
	}
}

const idIn = (address: string): string => address.split("/").pop() ?? "";

customElements.define("file-upload", FileUpload);
