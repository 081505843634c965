import { RecordElement } from "./record/record-element.ts";
import { build, button } from "./story/build.ts";
import { chooseDisguise, disguise, rate } from "./voice/disguise.ts";
import { wavOf } from "./voice/wav.ts";

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
			const samples = await samplesOf(blob);
			const other = await inSlices(disguise(samples, chooseDisguise(chance)));
			samples.fill(0);
			return new File([wavOf(other, rate)], "suara.wav", { type: "audio/wav" });
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

/** As one channel at the rate that the disguise works with; the browser mixes and measures anew. */
async function samplesOf(blob: Blob): Promise<Float32Array> {
	const context = new OfflineAudioContext(1, 1, rate);
	const sound = await context.decodeAudioData(await blob.arrayBuffer());
	const mixed = new Float32Array(sound.length);
	for (let channel = 0; channel < sound.numberOfChannels; channel += 1)
		for (const [at, sample] of sound.getChannelData(channel).entries())
			mixed[at] = (mixed[at] ?? 0) + sample / sound.numberOfChannels;
	return mixed;
}

/** About a second of sound at a time: in between the page answers, and the way out works. */
async function inSlices(
	work: Generator<number, Float32Array>,
): Promise<Float32Array> {
	for (;;) {
		const step = work.next();
		if (step.done) return step.value;
		await new Promise((next) => setTimeout(next));
	}
}

/** From 0 to 1, of the device's own chance. */
const chance = (): number =>
	(crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;

customElements.define("hidden-voice", HiddenVoice);
