import { RecordElement } from "./record/record-element.ts";
import { build, button } from "./story/build.ts";

/**
 * Records a voice and disguises it on the device: what goes into the picker, is heard and is sent is another voice. The
 * recording itself is held in memory alone and is gone when the other one is made. A file that somebody picks is sent
 * as it is, which is said, unless they press to have it disguised as well.
 */
class HiddenVoice extends RecordElement {
	readonly #beside = build("p", { class: "row" });
	/** Says "works" while it works, and what to do where it cannot. */
	readonly #words: Readonly<Record<string, string>> = JSON.parse(
		this.dataset.words ?? "{}",
	);

	protected override async made(blob: Blob): Promise<File | null> {
		this.say(this.#words.works ?? "");
		try {
			// Fetched only by whoever speaks: those who write need none of it.
			const { disguised } = (await import(
				this.dataset.work ?? ""
			)) as typeof import("./disguise-voice.ts");
			return await disguised(blob);
		} catch {
			this.say(this.#words.failed ?? "");
			return null;
		}
	}

	protected override picked(file: File | null): void {
		this.#beside.replaceChildren();
		this.#beside.remove();
		if (!file) return;
		this.#beside.append(
			build("span", { role: "status" }, this.#words.plain ?? ""),
			button(this.#words.alter ?? "", "outlined", () => void this.#alter(file)),
		);
		this.append(this.#beside);
	}

	async #alter(file: File): Promise<void> {
		const other = await this.made(file);
		if (!other) return;
		this.#beside.remove();
		this.take(other);
	}
}

customElements.define("hidden-voice", HiddenVoice);
