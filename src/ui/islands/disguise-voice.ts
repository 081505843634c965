import { chooseDisguise, disguise, rate } from "./voice/disguise.ts";
import { wavOf } from "./voice/wav.ts";

/** Another voice that says the same, as a file. Throws where this browser cannot open the recording. */
export async function disguised(blob: Blob): Promise<File> {
	const samples = await samplesOf(blob);
	const other = await inSlices(disguise(samples, chooseDisguise(chance)));
	samples.fill(0);
	return new File([wavOf(other, rate)], "suara.wav", { type: "audio/wav" });
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
