/** How long one code is shown. */
export const shownFor = 60_000;
/** Windows in which it holds: nobody has to hurry who hears, reads or types slowly. */
const holds = 3;

/** The minute in which a code is shown. */
export const windowOf = (now: Date): number =>
	Math.floor(now.getTime() / shownFor);

/** The windows whose codes hold now, the newest first. */
export const windowsOf = (now: Date): readonly number[] =>
	Array.from({ length: holds }, (_, back) => windowOf(now) - back);

/** When the code that is shown now gives way to the next. */
export const shownUntil = (now: Date): Date =>
	new Date((windowOf(now) + 1) * shownFor);

/** Six digits out of a keyed digest. */
export const digitsOf = (digest: Uint8Array): string =>
	String(
		new DataView(digest.buffer, digest.byteOffset).getUint32(0) % 1_000_000,
	).padStart(6, "0");

/** What somebody typed or heard: `482 913`, `482-913`. */
export const digitsIn = (typed: string): string => typed.replace(/\D/g, "");
