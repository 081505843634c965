/**
 * A package of the nation is some seconds of the processor, and anybody may ask for it: each process makes one at a time.
 * Whoever reads it too slowly, or never begins, gives way after a while, in milliseconds.
 */
const longest = 3 * 60_000;

/** A package of so few results is made in no time, and waits for nobody. */
const few = 1_000;

let turn: { readonly since: number } | null = null;

/** Takes the turn, and answers how it is given back; `null` while another has it. */
export function takeTurn(now: Date, results: number): (() => void) | null {
	if (results <= few) return () => undefined;
	if (turn && now.getTime() - turn.since < longest) return null;
	const mine = { since: now.getTime() };
	turn = mine;
	return () => {
		if (turn === mine) turn = null;
	};
}

/** Gives the turn back when the last part has left, or whoever read it has gone. */
export async function* inTurn<Part>(
	parts: AsyncIterable<Part>,
	giveBack: () => void,
): AsyncGenerator<Part> {
	try {
		yield* parts;
	} finally {
		giveBack();
	}
}
