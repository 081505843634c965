/** Samples from -1 to 1 as a WAV file: one channel, 16 bits a sample. */
export function wavOf(
	samples: Float32Array,
	rate: number,
): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(44 + samples.length * 2);
	const view = new DataView(bytes.buffer);
	const text = (place: number, words: string) => {
		for (const [at, sign] of [...words].entries())
			view.setUint8(place + at, sign.charCodeAt(0));
	};
	text(0, "RIFF");
	view.setUint32(4, bytes.length - 8, true);
	text(8, "WAVEfmt ");
	view.setUint32(16, 16, true);
	view.setUint16(20, 1, true);
	view.setUint16(22, 1, true);
	view.setUint32(24, rate, true);
	view.setUint32(28, rate * 2, true);
	view.setUint16(32, 2, true);
	view.setUint16(34, 16, true);
	text(36, "data");
	view.setUint32(40, samples.length * 2, true);
	for (const [at, sample] of samples.entries())
		view.setInt16(
			44 + at * 2,
			Math.round(Math.max(-1, Math.min(1, sample)) * 32_767),
			true,
		);
	return bytes;
}
