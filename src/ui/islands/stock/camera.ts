/** The browser's own reader of barcodes, where it has one (Shape Detection API). */
interface Detector {
	readonly detect: (
		of: HTMLVideoElement,
	) => Promise<readonly { readonly rawValue: string }[]>;
}
interface Reader {
	new (how: { readonly formats: readonly string[] }): Detector;
	readonly getSupportedFormats: () => Promise<readonly string[]>;
}

/** What copies of libraries bear; ours are Code 128. */
const ours = ["code_128", "code_39", "ean_13"];

/** In milliseconds, between two looks: a telephone stays cool. */
const pause = 200;

/**
 * Shows what the camera sees and tells each barcode in it, as often as it is there, until the signal ends it. Asks for the
 * camera only now. `no-reader`: this browser reads none; a scanner or a hand types them.
 */
export async function watchCamera(
	video: HTMLVideoElement,
	signal: AbortSignal,
	tell: (barcode: string) => void,
): Promise<"looks" | "no-camera" | "no-reader"> {
	const { BarcodeDetector } = globalThis as { BarcodeDetector?: Reader };
	// Some browsers have it, and read nothing on this machine.
	const known =
		(await BarcodeDetector?.getSupportedFormats().catch(() => [])) ?? [];
	const formats = ours.filter((format) => known.includes(format));
	if (!BarcodeDetector || formats.length === 0) return "no-reader";
	const stream = await navigator.mediaDevices
		?.getUserMedia({ video: { facingMode: "environment" } })
		.catch(() => null);
	if (!stream) return "no-camera";
	const detector = new BarcodeDetector({ formats });
	video.srcObject = stream;
	video.hidden = false;
	await video.play();
	signal.addEventListener("abort", () => {
		for (const track of stream.getTracks()) track.stop();
		video.srcObject = null;
		video.hidden = true;
	});
	void look(detector, video, signal, tell);
	return "looks";
}

async function look(
	detector: Detector,
	video: HTMLVideoElement,
	signal: AbortSignal,
	tell: (barcode: string) => void,
): Promise<void> {
	while (!signal.aborted) {
		const found = await detector.detect(video).catch(() => []);
		for (const { rawValue } of found) if (!signal.aborted) tell(rawValue);
		await new Promise((resolve) => setTimeout(resolve, pause));
	}
}
