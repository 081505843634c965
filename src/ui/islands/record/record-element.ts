import { build, button } from "../story/build.ts";

type Words = Readonly<
	Record<
		| "start"
		| "stop"
		| "discard"
		| "asks"
		| "runs"
		| "ready"
		| "gone"
		| "refused"
		| "heard",
		string
	>
>;

/** In milliseconds: as long as a story may be. */
const longest = 300_000;

/** Small enough for a slow line, clear enough for words and for hands: in bits a second. Five minutes are 1.2 and 13 MB. */
const ways = {
	sound: {
		asked: { audio: true },
		made: { audioBitsPerSecond: 32_000 },
		types: ["audio/webm;codecs=opus", "audio/mp4", "audio/ogg"],
	},
	film: {
		asked: {
			video: { width: 640, height: 480, frameRate: 15, facingMode: "user" },
		},
		made: { videoBitsPerSecond: 350_000 },
		types: ["video/webm", "video/mp4"],
	},
} as const;

/**
 * Records a voice, or hands that speak, into the picker of files beside it: the form sends it as it sends any file.
 * It begins when somebody presses, ends after five minutes at most, and can be heard and thrown away before.
 */
export class RecordElement extends HTMLElement {
	#input!: HTMLInputElement;
	#button!: HTMLElement;
	#line!: HTMLElement;
	#words!: Words;
	#recorder: MediaRecorder | null = null;
	/** While the browser asks, for as long as somebody thinks about it. */
	#asking = false;
	#player: HTMLMediaElement | null = null;
	#ours: File | null = null;
	/** What was recorded is being made into a file. */
	#making: Promise<void> | null = null;
	readonly #end = new AbortController();

	connectedCallback(): void {
		const form = this.closest("form");
		const input = form?.querySelector<HTMLInputElement>(
			`input[type=file][name="${this.dataset.for ?? ""}"]`,
		);
		if (!form || !input || !("MediaRecorder" in window)) return;
		if (!navigator.mediaDevices?.getUserMedia) return;
		this.#input = input;
		this.#words = JSON.parse(this.dataset.words ?? "{}");
		const { signal } = this.#end;
		this.#button = button(
			this.#words.start,
			"outlined",
			() => void this.#press(),
		);
		this.#line = build("p", { class: "meta", role: "status" });
		this.append(this.#button, this.#line);
		this.style.display = "block";
		// Somebody picked a file instead, or the form was emptied.
		input.addEventListener("change", () => this.#look(), { signal });
		form.addEventListener("submit", (event) => this.#hold(form, event), {
			capture: true,
			signal,
		});
		addEventListener("pagehide", () => this.#recorder?.stop(), { signal });
	}

	disconnectedCallback(): void {
		this.#recorder?.stop();
		this.#end.abort();
	}

	async #press(): Promise<void> {
		if (this.#recorder) return this.#recorder.stop();
		if (this.#asking || this.#making) return;
		if (this.#ours) return this.#discard();
		this.#asking = true;
		this.say(this.#words.asks);
		const { asked, made, types } = this.#way;
		try {
			const stream = await navigator.mediaDevices.getUserMedia(asked);
			// Allowed after they left the page: nobody would see that it runs.
			if (!this.isConnected) return stopped(stream);
			const mimeType = types.find((type) =>
				MediaRecorder.isTypeSupported(type),
			);
			this.#run(
				new MediaRecorder(stream, {
					...made,
					...(mimeType ? { mimeType } : {}),
				}),
			);
		} catch {
			this.say(this.#words.refused);
		} finally {
			this.#asking = false;
		}
	}

	#run(recorder: MediaRecorder): void {
		this.#recorder = recorder;
		const parts: Blob[] = [];
		recorder.addEventListener("dataavailable", ({ data }) => parts.push(data));
		recorder.addEventListener("stop", () => {
			clearTimeout(late);
			stopped(recorder.stream);
			this.#recorder = null;
			const blob = new Blob(parts.splice(0), { type: recorder.mimeType });
			this.#making = this.#keep(blob).finally(() => {
				this.#making = null;
			});
		});
		const late = setTimeout(() => recorder.stop(), longest);
		recorder.start(1_000);
		if (this.dataset.kind === "film") this.#show({ live: recorder.stream });
		this.#button.textContent = this.#words.stop;
		this.say(this.#words.runs);
	}

	/** What was recorded as a file; `null` where none can be made of it, and why is said by then. */
	protected async made(blob: Blob): Promise<File | null> {
		const [type = ""] = blob.type.split(";");
		return new File([blob], `rekaman.${type.split("/")[1] ?? "webm"}`, {
			type,
		});
	}

	/** Somebody picked a file of their own, or took it away again. */
	protected picked(_file: File | null): void {}

	async #keep(blob: Blob): Promise<void> {
		const file = await this.made(blob);
		if (file) return this.take(file);
		this.#show({});
		this.#button.textContent = this.#words.start;
	}

	/** It becomes the file of the field. */
	protected take(file: File): void {
		const holder = new DataTransfer();
		holder.items.add(file);
		this.#ours = file;
		this.#input.files = holder.files;
		this.#show({ file });
		this.#button.textContent = this.#words.discard;
		this.say(this.#words.ready);
		this.#input.dispatchEvent(new Event("change", { bubbles: true }));
	}

	#discard(): void {
		this.#input.value = "";
		this.#input.dispatchEvent(new Event("change", { bubbles: true }));
		this.say(this.#words.gone);
	}

	/** What is in the field is not what was recorded here any more. */
	#look(): void {
		const [now] = this.#input.files ?? [];
		if (now && now.name === this.#ours?.name && now.size === this.#ours.size)
			return;
		const had = this.#ours !== null;
		this.#ours = null;
		this.picked(now ?? null);
		if (!had) return;
		this.#show({});
		this.#button.textContent = this.#words.start;
		if (now) this.say("");
	}

	/** Sent while it runs: it ends first, and then goes along. */
	#hold(form: HTMLFormElement, event: Event): void {
		if (!this.#recorder && !this.#making) return;
		event.preventDefault();
		event.stopImmediatePropagation();
		const send = () => void this.#making?.then(() => form.requestSubmit());
		if (!this.#recorder) send();
		this.#recorder?.addEventListener("stop", send);
		this.#recorder?.stop();
	}

	#show({ live, file }: { live?: MediaStream; file?: File }): void {
		if (this.#player?.src) URL.revokeObjectURL(this.#player.src);
		this.#player?.remove();
		this.#player = null;
		if (!live && !file) return;
		const player = document.createElement(
			this.dataset.kind === "film" ? "video" : "audio",
		);
		player.ariaLabel = this.#words.heard;
		player.style.maxWidth = "100%";
		if (live) {
			player.srcObject = live;
			player.muted = true;
			player.autoplay = true;
		} else if (file) {
			player.src = URL.createObjectURL(file);
			player.controls = true;
		}
		this.#player = player;
		this.append(player);
	}

	get #way(): (typeof ways)["sound" | "film"] {
		return ways[this.dataset.kind === "film" ? "film" : "sound"];
	}

	protected say(words: string): void {
		this.#line.textContent = words;
	}
}

const stopped = (stream: MediaStream): void => {
	for (const track of stream.getTracks()) track.stop();
};
