/** In seconds: without a sign of anybody until it is asked, and from then until the screen is cleared. */
const quiet = 60;
const asked = 20;

interface Idle {
	readonly dialog: HTMLDialogElement;
	/** Whether there is anything on the screen that the next person must not see. */
	readonly busy: () => boolean;
	readonly says: (left: number) => void;
	readonly end: () => void;
	/** Ends the watch. */
	readonly signal: AbortSignal;
}

/** Asks whether somebody is still there, as often as need be, and clears the screen when nobody answers. */
export function watchIdle({ dialog, busy, says, end, signal }: Idle): void {
	let last = performance.now();
	const awake = () => {
		last = performance.now();
	};
	for (const sign of ["pointerdown", "keydown", "input", "scroll"])
		addEventListener(sign, awake, { capture: true, passive: true, signal });
	dialog.addEventListener("close", awake, { signal });
	let began = 0;
	const timer = setInterval(() => {
		const now = performance.now();
		if (!dialog.open) {
			if (!busy() || now - last < quiet * 1_000) return;
			began = now;
			says(asked);
			dialog.showModal();
			return;
		}
		const left = asked - Math.floor((now - began) / 1_000);
		says(Math.max(0, left));
		if (left > 0) return;
		dialog.close();
		end();
	}, 1_000);
	signal.addEventListener("abort", () => clearInterval(timer));
}
